/// Days and times as ISO 8601 writes them.
enum ISOTime {
    /// `2010-06-15T10:30:00` as `2010-06-15 10:30`, and a day without time where that is midnight.
    static func plain(_ written: String) -> String {
        let parts = written.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = parts.first, let time = parts.last?.prefix(8) else { return written }
        let clock = time.hasSuffix(":00") && time.count == 8 ? time.dropLast(3) : time
        return clock == "00:00" ? String(day) : "\(day) \(clock)"
    }

    /// A length of time, `PT26H30M15.5S`, in seconds; nil where it is none or longer than any that a sheet shows.
    static func seconds(_ written: String) -> Int? {
        guard written.hasPrefix("PT") else { return nil }
        var (seconds, number) = (0, "")
        for character in written.dropFirst(2) {
            guard let unit = [("H" as Character): 3600, "M": 60, "S": 1][character] else {
                number.append(character)
                continue
            }
            guard let value = Double(number), value >= 0, value < 1e9, let whole = Int(exactly: value.rounded()) else {
                return nil
            }
            seconds += whole * unit
            number = ""
        }
        return number.isEmpty ? seconds : nil
    }
}
