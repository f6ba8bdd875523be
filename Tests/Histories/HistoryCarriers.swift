import Exchange
import Foundation
import Plan
import Store

/// How a history carries acts: by the packages and the synchronisation of the program under test.
enum HistoryCarriers {
    /// From where on a package is made.
    enum Start {
        case beginning
        case after(Parcel)
        case day(Day)
    }

    /// Makes a package.
    /// - Parameter isNoted: whether the copy notes it; a killed program does not get so far.
    static func package(_ store: Store, _ start: Start, _ ceiling: String?, isNoted: Bool) throws -> Data {
        let from: PackageStart =
            switch start {
            case .beginning: .beginning
            case .after(let parcel): .after(try Package(reading: parcel.text, from: parcel.path).source)
            case .day(let day): .day(day)
            }
        if isNoted { return try Package.text(of: store, from, upTo: ceiling) }
        var text = Data()
        _ = try Package.make(of: store, from, upTo: ceiling) { text += $0 }
        return text
    }

    /// - Parameter clock: the machine's clock; nil leaves nothing out.
    /// - Returns: whether the package was merged; false where the copy lacks what it presupposes.
    static func merge(_ parcel: Parcel, into store: Store, clock: Int64?) throws -> Bool {
        do {
            _ = try store.merge([Package(reading: parcel.text, from: parcel.path).source], clock: clock)
            return true
        } catch MergeError.gap { return false }
    }

    /// The acts that a copy says it lacks.
    static func postponed(_ store: Store) throws -> Int { try store.clockWarnings().lacking }
}

/// A shared repository without git: journals of acts that only grow, and places up to which copies have read.
final class MemoryRepository {
    private var journals: [String: [ExportedAct]] = [:]
    let ceiling: String?

    init(upTo ceiling: String?) { self.ceiling = ceiling }

    /// The acts that reached it.
    var acts: Set<String> { Set(journals.values.flatMap { $0.map(\.id) }) }

    /// Merges what is new to a copy and appends what it lacks.
    /// - Parameter isKilled: whether the program is killed between both halves of sending.
    func sync(_ copy: HistoryCopy, isKilled: Bool) throws {
        guard let remote = copy.remote else { return }
        let places = try copy.store.progress(at: remote)
        var acts: [ExportedAct] = []
        var read: [JournalProgress] = []
        for (journal, all) in journals.sorted(by: { $0.key < $1.key }) {
            let before = min(all.count, places.first { $0.journal == journal }?.bytes ?? 0)
            acts += all[before...]
            read.append(place(journal, all.count))
        }
        _ = try copy.store.merge(acts, from: remote, at: MemoryRepository.commit, read: read)
        let outbox = try copy.store.outbox(to: remote)
        let journal = try copy.store.writer()
        journals[journal, default: []] += outbox.acts
        if isKilled { return }
        try copy.store.note(
            outbox, sentTo: remote, came: 0, by: MemoryRepository.commit,
            at: place(journal, journals[journal]?.count ?? 0))
    }

    private static let commit = String(repeating: "0", count: 40)

    private func place(_ journal: String, _ count: Int) -> JournalProgress {
        var place = JournalProgress(journal: journal)
        place.bytes = count
        return place
    }
}
