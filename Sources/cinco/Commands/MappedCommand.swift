import ArgumentParser
import Foundation
import Phrases
import Plan

/// The name under which the options of an import are kept or found.
struct MappingOptionGroup: ParsableArguments {
    @Option(help: ArgumentHelp("Use the options kept under this name; those said here win.", valueName: "name"))
    var mapping: String?
    @Option(help: ArgumentHelp("Keep the options of this import under a name.", valueName: "name"))
    var saveMapping: String?
}

/// An import whose options can be kept by name.
protocol MappedCommand: PlanCommand {
    var kept: MappingOptionGroup { get }
    var reading: ReadingOptionGroup { get set }
    var matching: MatchingOptionGroup { get set }
    /// The options of this command alone that can be kept.
    static var ownOptions: [KeptOption<Self>] { get }
    /// Does the import with the options as they are.
    func perform(in context: Context) throws
}

extension MappedCommand {
    /// The options that say how a file is read and what becomes of its rows; not which file, which plan, or that it is
    /// a dry run.
    static var keptOptions: [KeptOption<Self>] {
        ownOptions + [
            .single(.encoding, \.reading.encoding), .single(.separator, \.reading.separator),
            .single(.headerRow, \.reading.headerRow), .single(.sheet, \.reading.sheet),
            .single(.list, \.reading.list),
            .single(.decimal, \.reading.decimal), .single(.days, \.reading.days),
            .single(.range, \.reading.range), .single(.fiscalStart, \.reading.fiscalStart),
            .single(.typedDays, \.reading.typedDays), .repeated(.times, \.reading.times),
            .flag(.skipTotals, \.reading.totals, .skipTotals), .flag(.keepTotals, \.reading.totals, .keepTotals),
            .flag(.skipTitles, \.reading.titles, .skipTitles), .flag(.keepTitles, \.reading.titles, .keepTitles),
            .flag(.skipBlanks, \.reading.skipBlanks),
            .flag(.new, \.matching.takesOnlyNew), .flag(.onlyChanges, \.matching.onlyChanges),
            .repeated(.place, \.matching.place), .flag(.addAlike, \.matching.addAlike),
        ]
    }

    func run(in context: Context) throws {
        let name = Self.configuration.commandName ?? ""
        do {
            var command = self
            // A name that nothing can be kept under is refused before the plan is changed.
            if let new = kept.saveMapping { try context.mappings.check(new) }
            if let mapping = kept.mapping {
                let found = try context.mappings.mapping(mapping)
                guard found.command == name else {
                    throw CommandError(context.phrases.matching.mappingOfOther(mapping, found.command))
                }
                let stored = try parsed(found.options.words, mapping, in: context)
                for option in Self.keptOptions { option.fill(&command, stored) }
            }
            try command.perform(in: context)
            guard let new = kept.saveMapping else { return }
            let isKnown = context.mappings.names.contains(new)
            try context.mappings.keep(KeptOptions(of: command, Self.keptOptions), of: name, as: new)
            let words = context.phrases.matching
            Output.say(isKnown ? words.mappingReplaced(new) : words.mappingKept(new))
        } catch let problem as KeptMappings.Problem {
            throw CommandError(context.phrases.sentence(for: problem))
        }
    }

    /// A command with the options of a mapping, which the same parser checks as those that are typed.
    func parsed(_ words: [String], _ mapping: String, in context: Context) throws -> Self {
        do {
            // The name of a file is needed, though it is not used.
            return try Self.parse(["-"] + words)
        } catch {
            let detail = Self.message(for: error)
            throw CommandError(
                context.phrases.matching.mappingFaulty("\(context.paths.mappings)/\(mapping).toml", detail))
        }
    }
}

/// `cinco import mappings`: lists what is kept, or removes one.
struct MappingsCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings", abstract: "List the kept options of imports.",
        discussion:
            "'cinco import FILE … --save-mapping NAME' keeps them, 'cinco import FILE --mapping NAME' uses them.")

    @Option(help: ArgumentHelp("Remove the mapping of this name.", valueName: "name"))
    var remove: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let mappings = context.mappings
        do throws(KeptMappings.Problem) {
            if let remove {
                try mappings.remove(remove)
                return Output.say(context.phrases.matching.mappingRemoved(remove))
            }
            let names = mappings.names
            if names.isEmpty { return Output.say(context.phrases.matching.noMappings) }
            for name in names {
                let (command, options) = try mappings.mapping(name)
                Output.say("\(name)  \(command)  \(options.words.joined(separator: " "))")
            }
        } catch {
            throw CommandError(context.phrases.sentence(for: error))
        }
    }
}

extension Context {
    /// The mappings that the person keeps.
    var mappings: KeptMappings {
        let forms =
            ImportRecordsCommand.keptOptions.map { ($0.option.rawValue, $0.form) }
            + ImportReadingsCommand.keptOptions.map { ($0.option.rawValue, $0.form) }
        return KeptMappings(folder: paths.mappings, forms: Dictionary(forms) { first, _ in first })
    }
}

extension Phrases {
    /// The sentence for a mapping that cannot be used.
    func sentence(for problem: KeptMappings.Problem) -> String {
        switch problem {
        case .unknown(let name, let known): matching.noMapping(name, known)
        case .badName(let name): matching.badMappingName(name)
        case .faulty(let path, let detail): matching.mappingFaulty(path, detail)
        }
    }
}
