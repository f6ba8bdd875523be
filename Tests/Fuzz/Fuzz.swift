import Foundation

/// Runs every parser on generated inputs: `Fuzz COUNT [SEED] [PARSER...]`. The same seed gives the same inputs. The
/// file named by `FUZZ_PLACE` contains the number of the present input, to find one that crashes a parser;
/// `FUZZ_SHOW=NUMBER` writes that input instead of running any.
@main
struct Fuzz {
    static func main() {
        #if LIBFUZZER
            runLibFuzzer()
        #else
            runSeeded()
        #endif
    }

    private static func runSeeded() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let count = arguments.first.flatMap({ Int($0) }) else {
            print("usage: Fuzz COUNT [SEED] [PARSER...]")
            exit(64)
        }
        let seed = arguments.dropFirst().first.flatMap { Int($0) } ?? 20_100_615
        let names = Set(arguments.dropFirst(2))
        for parser in Parser.all where names.isEmpty || names.contains(parser.name) {
            run(parser, names.isEmpty ? count / parser.weight : count, seed)
        }
    }

    private static func run(_ parser: Parser, _ count: Int, _ seed: Int) {
        var mutation = Mutation(of: parser.seeds, seed: seed)
        var taken = 0
        let variables = ProcessInfo.processInfo.environment
        if let wanted = variables["FUZZ_SHOW"].flatMap({ Int($0) }) {
            for _ in 0..<wanted { _ = mutation.next() }
            return FileHandle.standardOutput.write(Data(mutation.next()))
        }
        let place = variables["FUZZ_PLACE"].map { open($0, O_WRONLY | O_CREAT, 0o600) }
        let begun = ContinuousClock.now
        for number in 0..<count {
            let input = mutation.next()
            if let place { _ = withUnsafeBytes(of: number) { pwrite(place, $0.baseAddress, $0.count, 0) } }
            let (isTaken, fault) = parser.read(input)
            if isTaken { taken += 1 }
            if let fault {
                print("\(parser.name): input \(number) of seed \(seed): \(fault): \(Array(input.prefix(200)))")
                exit(1)
            }
        }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        print("fuzz: \(parser.name): \(count) inputs, \(taken) taken, \(String(format: "%.1f", seconds)) s")
    }
}
