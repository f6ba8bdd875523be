import Canvas
import Foundation
import Phrases
import Screens
import Terminal

/// Runs the person's editor for long notes.
extension Session {
    /// Opens a text in the editor and puts the result into the form.
    /// - Returns: the terminal's event on return.
    func edit(_ text: String, on terminal: Terminal) -> Event? {
        let words = context.editor
        var event: Event?
        reporting {
            let folder = FileManager.default.temporaryDirectory.path + "/cinco-\(UInt64.random(in: 0 ... .max))"
            guard mkdir(folder, 0o700) == 0 else {
                return tell(.warning(state.phrases.exchange.notSaved(folder, WriteFault(code: errno))))
            }
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let path = folder + "/note.txt"
            guard save(text + "\n", to: path) else { return }
            let (code, met) = terminal.run(words + [path])
            event = met
            useEdited(FileManager.default.contents(atPath: path), of: words[0], code)
        }
        return event
    }

    private func useEdited(_ bytes: Data?, of editor: String, _ code: Int?) {
        let phrases = state.phrases.preferences
        guard let code else { return tell(.warning(phrases.noEditor(editor))) }
        guard code == 0 else { return tell(.warning(phrases.editorFailed(editor, code))) }
        guard let bytes else { return tell(.warning(phrases.editedNoFile)) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return tell(.warning(phrases.editedNoText))
        }
        tell(.edited(text.hasSuffix("\n") ? String(text.dropLast()) : text))
    }
}
