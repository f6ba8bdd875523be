import ArgumentParser
import Phrases

/// The forms of an option.
enum KeptForm {
    /// It is there or not.
    case flag
    /// It has one value.
    case single
    /// It has a value each time that it is there.
    case repeated
}

/// An option of an import that a mapping can keep, and its place in the command.
struct KeptOption<Command> {
    let option: ImportOption
    let form: KeptForm
    /// Its values in a command; a flag that is there has an empty one.
    let values: (Command) -> [String]
    /// Gives a command the values of another one: in front of those of a repeated option, else where it has none.
    let fill: (inout Command, Command) -> Void

    static func flag(_ option: ImportOption, _ path: WritableKeyPath<Command, Bool>) -> KeptOption {
        KeptOption(
            option: option, form: .flag, values: { $0[keyPath: path] ? [""] : [] },
            fill: { $0[keyPath: path] = $0[keyPath: path] || $1[keyPath: path] })
    }

    /// A flag that excludes others: of two that are kept or typed the typed one counts.
    static func flag<Value: Equatable>(
        _ option: ImportOption, _ path: WritableKeyPath<Command, Value?>, _ value: Value
    ) -> KeptOption {
        KeptOption(
            option: option, form: .flag, values: { $0[keyPath: path] == value ? [""] : [] },
            fill: { $0[keyPath: path] = $0[keyPath: path] ?? $1[keyPath: path] })
    }

    static func single<Value: ExpressibleByArgument>(
        _ option: ImportOption, _ path: WritableKeyPath<Command, Value?>
    ) -> KeptOption {
        KeptOption(
            option: option, form: .single, values: { $0[keyPath: path].map { [$0.defaultValueDescription] } ?? [] },
            fill: { $0[keyPath: path] = $0[keyPath: path] ?? $1[keyPath: path] })
    }

    static func repeated(_ option: ImportOption, _ path: WritableKeyPath<Command, [String]>) -> KeptOption {
        KeptOption(
            option: option, form: .repeated, values: { $0[keyPath: path] },
            fill: { $0[keyPath: path] = $1[keyPath: path] + $0[keyPath: path] })
    }
}

/// Options of an import with their values.
struct KeptOptions: Equatable {
    /// An option that is there.
    struct Entry: Equatable {
        let name: String
        let form: KeptForm
        /// At least one; the empty one of a flag.
        let values: [String]
    }

    var entries: [Entry] = []

    /// The words of a command line.
    var words: [String] {
        entries.flatMap { entry in
            entry.values.map { "--" + entry.name + (entry.form == .flag ? "" : "=" + $0) }
        }
    }
}

extension KeptOptions {
    /// The options that a command has.
    init<Command>(of command: Command, _ all: [KeptOption<Command>]) {
        entries = all.map { Entry(name: $0.option.rawValue, form: $0.form, values: $0.values(command)) }
            .filter { !$0.values.isEmpty }
    }
}
