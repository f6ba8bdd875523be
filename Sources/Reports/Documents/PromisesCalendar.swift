import Canvas
import Mustache
import Phrases
import Plan

/// The promises as a calendar for other programs (iCalendar, RFC 5545).
///
/// Each is an event of a whole day that leaves the day free. RFC 5545 has to-dos too, which say the same better, but
/// most calendar programs, Outlook and Google Calendar among them, leave them out when they read a file.
public struct PromisesCalendar {
    private let model: [String: Any]

    /// - Parameters:
    ///   - id: the id of the plan, so that events of two plans in one calendar do not replace each other. An event
    ///     keeps its own id as long as its record exists, so that a calendar that reads the file again updates it.
    public init(_ promises: [Promise], of plan: Plan, id: String, on today: Day, in phrases: Phrases) {
        model = [
            "name": [phrases.commands[.promises].hint.sentence, phrases.title(of: plan)].joined(separator: ": "),
            "events": promises.map { promise in
                [
                    "uid": "\(promise.kind.rawValue).\(promise.record)@\(id)",
                    // The plan's day, so that the same plan always gives the same file.
                    "stamp": today.basic + "T000000Z", "date": promise.day.basic,
                    "summary": [promise.side?.uppercased(), phrases.name(of: promise, in: plan)].compactMap { $0 }
                        .joined(separator: ": "),
                    "description": PromisesCalendar.lines(about: promise, in: plan, phrases).joined(separator: "\n"),
                    "categories": [phrases.name(of: promise.kind)] + (promise.city.map { [plan.cityName($0)] } ?? []),
                ] as [String: Any]
            },
        ]
    }

    /// The calendar as a file: lines of at most 75 bytes that end with CR and LF.
    public func written() throws -> String {
        MustacheContentTypes.register(CalendarContent(), named: "ICALENDAR")
        let template = String(decoding: PackageResources.promises_ics_mustache, as: UTF8.self)
        return try MustacheTemplate(string: template).render(model).split(separator: "\n").map(PromisesCalendar.folded)
            .joined()
    }

    /// Where a promise belongs, who owes it, and its marking.
    private static func lines(about promise: Promise, in plan: Plan, _ phrases: Phrases) -> [String] {
        let owner = [promise.side?.uppercased(), phrases.read(promise.office)].compactMap { $0 }.joined(separator: ", ")
        let marking = plan.value(promise.kind.recordKind, promise.record, .marking)
        return [
            phrases.place(of: promise, in: plan), owner.isEmpty ? "" : "\(phrases.words.field(.owner)): \(owner)",
            marking.map { "\(phrases.words.field(.marking)): \($0)" } ?? "",
        ].filter { !$0.isEmpty }
    }

    /// A line with its end, continued on further lines that begin with a blank where it is too long. No character is
    /// split.
    private static func folded(_ line: Substring) -> String {
        var (folded, length) = ("", 0)
        for scalar in line.unicodeScalars {
            let bytes = UTF8.width(scalar)
            if length + bytes > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += bytes
        }
        return folded + "\r\n"
    }
}

/// Escapes texts for iCalendar (RFC 5545, 3.3.11).
private struct CalendarContent: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText.visible(text, keepingLines: true, keepingInvisible: true).unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Day {
    /// The day in the basic format of ISO 8601: `20100615`.
    fileprivate var basic: String { iso.replacing("-", with: "") }
}
