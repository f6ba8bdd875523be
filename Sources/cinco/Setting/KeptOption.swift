import ArgumentParser

/// The forms of an option.
enum KeptForm {
    /// It is there or not.
    case flag
    /// It has one value.
    case single
    /// It has a value each time that it is there.
    case repeated
}

/// An option of an import that a mapping can keep: its name on the command line and in the file, and its place in the
/// command.
struct KeptOption<Command> {
    let name: String
    let form: KeptForm
    /// Its values in a command; a flag that is there has an empty one.
    let values: (Command) -> [String]
    /// Gives a command the values of another one: in front of those of a repeated option, else where it has none.
    let fill: (inout Command, Command) -> Void

    static func flag(_ name: String, _ path: WritableKeyPath<Command, Bool>) -> KeptOption {
        KeptOption(
            name: name, form: .flag, values: { $0[keyPath: path] ? [""] : [] },
            fill: { $0[keyPath: path] = $0[keyPath: path] || $1[keyPath: path] })
    }

    /// A flag that excludes others: of two that are kept or typed the typed one counts.
    static func flag<Value: Equatable>(
        _ name: String, _ path: WritableKeyPath<Command, Value?>, _ value: Value
    ) -> KeptOption {
        KeptOption(
            name: name, form: .flag, values: { $0[keyPath: path] == value ? [""] : [] },
            fill: { $0[keyPath: path] = $0[keyPath: path] ?? $1[keyPath: path] })
    }

    static func single<Value: ExpressibleByArgument>(
        _ name: String, _ path: WritableKeyPath<Command, Value?>
    ) -> KeptOption {
        KeptOption(
            name: name, form: .single, values: { $0[keyPath: path].map { [$0.defaultValueDescription] } ?? [] },
            fill: { $0[keyPath: path] = $0[keyPath: path] ?? $1[keyPath: path] })
    }

    static func repeated(_ name: String, _ path: WritableKeyPath<Command, [String]>) -> KeptOption {
        KeptOption(
            name: name, form: .repeated, values: { $0[keyPath: path] },
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
        entries = all.map { Entry(name: $0.name, form: $0.form, values: $0.values(command)) }
            .filter { !$0.values.isEmpty }
    }
}
