/// Why something could not be written.
public enum WriteFault: Error, Equatable, Sendable {
    case diskFull, notPermitted, noFolder, isFolder
    /// A plan, or SQLite's log of one, which only its own program writes.
    case plan
    /// A file that cannot be read, so that it may be a plan: the system's words.
    case unreadable(String)
    /// Its name is empty.
    case noName
    /// A folder of Cinco's own that could not be made: the system's words.
    case noFolderMade(String)
    /// A disk, a socket or anything else that takes no text.
    case notAFile
    /// It would be larger than the session may make a file.
    case tooLarge
    /// It is not open for writing.
    case closed
    /// A pipe that nobody reads any more.
    case closedPipe
    /// A sentence of the system.
    case other(String)
}
