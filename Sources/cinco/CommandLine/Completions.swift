import ArgumentParser
import Plan
import Store

extension CompletionKind {
    /// The cities of the plan that is meant, by their ids; none where it cannot be read.
    static var city: CompletionKind { .custom { words, _, _ in Completions.cities(for: words) } }
}

/// The words of a plan that a shell offers at the Tab key.
enum Completions {
    /// The ids of the cities that a command line may name: of its plan, and up to its ceiling.
    static func cities(for words: [String]) -> [String] {
        var options = OptionValues()
        options.isReadOnly = true
        (options.plan, options.ceiling) = (value(of: "--plan", in: words), value(of: "--ceiling", in: words))
        let context = Context(options)
        guard let store = try? context.open() else { return [] }
        defer { store.close() }
        let kinds = options.ceiling == nil ? [.plan, .city] : RecordKind.allCases
        return ((try? context.released(store.plan(kinds)))?.cities ?? []).map(\.id).filter(isSafe)
    }

    /// The value that a command line gives an option, beside it or behind `=`.
    private static func value(of option: String, in words: [String]) -> String? {
        if let at = words.lastIndex(of: option) {
            let rest = words.dropFirst(at + 1)
            // bash splits a word at `=`.
            return rest.first == "=" ? rest.dropFirst().first : rest.first
        }
        return words.last { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
    }

    /// Whether a word is nothing but text to every shell: bash expands the words that it is offered, zsh splits them at
    /// colons, and all take one that begins with a dash for an option.
    static func isSafe(_ word: String) -> Bool {
        RecordName.isID(word) && word.first != "-" && !word.contains { "/>".contains($0) }
    }
}
