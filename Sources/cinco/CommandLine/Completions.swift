import ArgumentParser
import Plan
import Store

extension CompletionKind {
    /// The ids of the plan's cities; empty where the plan cannot be read.
    static var city: CompletionKind {
        .custom { words, _, _ in
            var options = OptionValues()
            options.isReadOnly = true
            if let at = words.firstIndex(of: "--plan") { options.plan = words.dropFirst(at + 1).first }
            guard let store = try? Context(options).open() else { return [] }
            defer { store.close() }
            return (try? store.plan([.city]).cities.map(\.id)) ?? []
        }
    }
}
