import Phrases
import Plan

/// Asks for a file to import: the files of the folder in which the program was started.
func askForImportFile(_ state: State) -> [Effect] { [.listFiles(".")] }

/// Begins to read a file, by the choices that were made about it before, and opens the screen that shows what was
/// understood.
func beginImport(of path: String, _ state: inout State) -> [Effect] {
    let choices = state.importChoices[path] ?? ImportChoices()
    if choices != ImportChoices() { state.message = Message(state.phrases.importing.choicesAreBack) }
    var importing = ImportInView(of: path, choices)
    importing.progress = (0, 0)
    state.importing = importing
    go(to: .importing, &state)
    return [.readImport(path, choices)]
}

/// Reads the file again, by other choices.
func changeImport(_ state: inout State, _ change: (inout ImportChoices) -> Void) -> [Effect] {
    guard let importing = state.importing else { return [] }
    var choices = importing.choices
    change(&choices)
    state.importChoices[importing.path] = choices
    state.importing?.progress = (0, 0)
    return [.readImport(importing.path, choices)]
}

/// Saves what the file changes, as one act.
func saveImport(_ state: inout State) -> [Effect] {
    guard let importing = state.importing else { return [] }
    let words = state.phrases.importing
    if importing.progress != nil {
        state.warn(words.stillReading)
    } else if importing.faultCount > 0 {
        state.warn(words.faultsLeft(importing.faultCount))
    } else if importing.changes.isEmpty {
        state.message = Message(words.nothingToDo)
    } else {
        return [.commit(act(importing.changes, by: state))]
    }
    return []
}

extension State {
    /// Asks which file of a folder is to be imported: the latest first, then the folders.
    mutating func ask(for files: [ListedFile], in folder: String) {
        let words = phrases.importing
        let above = folder.split(separator: "/").dropLast().joined(separator: "/")
        let latest = files.filter { !$0.isFolder }.sorted { ($1.changed, $0.name) < ($0.changed, $1.name) }
        let folders = files.filter(\.isFolder).sorted { $0.name < $1.name }
        var pick = Pick(
            words.whichFile,
            latest.map { file in
                let detail = "\((file.size + 999) / 1000) kB, \(phrases.words.day(file.changed, seenFrom: today))"
                return PickOption(file.name, .importFile("\(folder)/\(file.name)"), detail: detail)
            }
                + folders.map { PickOption("\($0.name)/", .importFolder("\(folder)/\($0.name)")) }
                + [PickOption("../", .importFolder("/\(above)"), detail: words.folderAbove)])
        pick.typed = .path(folder: folder, label: words.openPath)
        overlay = .pick(pick)
    }

    /// The sentence that a file was imported.
    func sentence(for saved: ImportInView) -> String {
        let (new, changed, same) = saved.counts
        let name = saved.path.split(separator: "/").last.map(String.init) ?? saved.path
        let counts = phrases.importing.counts(new, changed, same)
        return "\(phrases.importing.imported(name, counts)) · \(phrases.acts.undoHint)"
    }

    /// Shows what was understood of a file, unless its screen was left meanwhile.
    mutating func show(_ read: ImportInView) {
        guard importing?.path == read.path else { return }
        importing = read
        settleSelection()
    }
}
