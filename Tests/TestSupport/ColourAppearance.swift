import Canvas
import Foundation

/// How far apart two colours look: CAM02-UCS, of CIECAM02 (Luo, Cui and Li 2006, "Uniform colour spaces based on
/// CIECAM02 colour appearance model", https://doi.org/10.1002/col.20227; viewing conditions of sRGB).
public enum ColourAppearance {
    /// A kind of colour vision: the matrix, at full severity, of Machado, Oliveira and Fernandes 2009, "A
    /// physiologically-based model for simulation of color vision deficiency", https://doi.org/10.1109/TVCG.2009.113.
    public struct Vision: Sendable {
        /// Its name.
        public let name: String
        let matrix: [[Double]]

        /// Normal vision and the three deficiencies.
        public static let all = [
            Vision(name: "normal", matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
            Vision(
                name: "protanopia",
                matrix: [
                    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
                ]),
            Vision(
                name: "deuteranopia",
                matrix: [
                    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
                ]),
            Vision(
                name: "tritanopia",
                matrix: [
                    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
                ]),
        ]
    }

    /// The least distance of two lights over all kinds of colour vision.
    public static func leastDistance(_ one: Light, _ two: Light) -> Double {
        Vision.all.map { distance(one, two, seenWith: $0) }.min() ?? 0
    }

    /// The distance of two lights for one kind of colour vision.
    public static func distance(_ one: Light, _ two: Light, seenWith vision: Vision) -> Double {
        let (one, two) = (place(of: one, seenWith: vision), place(of: two, seenWith: vision))
        return zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    /// J', a' and b' of a light.
    public static func place(of light: Light, seenWith vision: Vision) -> [Double] {
        let linear = [light.red, light.green, light.blue].map { level -> Double in
            let share = Double(level) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let seen = times(vision.matrix, linear).map { min(1, max(0, $0)) }
        let toXYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
        return ucs(times(toXYZ, seen).map { $0 * 100 })
    }

    private static let cat02 = [[0.7328, 0.4296, -0.1624], [-0.7036, 1.6975, 0.0061], [0.0030, 0.0136, 0.9834]]
    /// The inverse of CAT02 followed by the matrix of Hunt, Pointer and Estevez.
    private static let toCones = [
        [0.7409792, 0.2180250, 0.0410058], [0.2853532, 0.6242014, 0.0904454], [-0.0096280, -0.0056980, 1.0153260],
    ]

    private static func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    private static func ucs(_ xyz: [Double]) -> [Double] {
        // The D65 white, an adapting luminance of 64 lux / pi / 5, a grey background of 20, an average surround.
        let (adapting, background, c, nc) = (64 / Double.pi / 5, 20.0, 0.69, 1.0)
        let white = times(cat02, [95.047, 100, 108.883])
        let degree = 1 - 1 / 3.6 * exp((-adapting - 42) / 92)
        let k = 1 / (5 * adapting + 1)
        let fl = 0.2 * pow(k, 4) * 5 * adapting + 0.1 * pow(1 - pow(k, 4), 2) * cbrt(5 * adapting)
        let n = background / 100
        let (nbb, z) = (0.725 * pow(1 / n, 0.2), 1.48 + n.squareRoot())
        func cones(_ sharpened: [Double]) -> [Double] {
            let adapted = zip(sharpened, white).map { $0 * (degree * 100 / $1 + 1 - degree) }
            return times(toCones, adapted).map { value in
                let power = pow(fl * abs(value) / 100, 0.42)
                return (value < 0 ? -1 : 1) * 400 * power / (power + 27.13) + 0.1
            }
        }
        func achromatic(_ cones: [Double]) -> Double { (2 * cones[0] + cones[1] + cones[2] / 20 - 0.305) * nbb }
        let seen = cones(times(cat02, xyz))
        let a = seen[0] - 12 * seen[1] / 11 + seen[2] / 11
        let b = (seen[0] + seen[1] - 2 * seen[2]) / 9
        let hue = atan2(b, a)
        let lightness = 100 * pow(max(0, achromatic(seen) / achromatic(cones(white))), c * z)
        let eccentricity = (cos(hue + 2) + 3.8) / 4
        let t =
            50000 / 13 * nc * nbb * eccentricity * (a * a + b * b).squareRoot()
            / (seen[0] + seen[1] + 21 * seen[2] / 20)
        let chroma = pow(t, 0.9) * (lightness / 100).squareRoot() * pow(1.64 - pow(0.29, n), 0.73)
        let colourfulness = log(1 + 0.0228 * chroma * pow(fl, 0.25)) / 0.0228
        return [
            1.7 * lightness / (1 + 0.007 * lightness), colourfulness * cos(hue), colourfulness * sin(hue),
        ]
    }
}
