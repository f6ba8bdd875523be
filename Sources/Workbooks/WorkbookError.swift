/// A reason why a file is no workbook, or why one is not read.
public enum WorkbookError: Error, Equatable {
    /// The archive, or a part of it by its name, is damaged, missing, or not what the form of workbooks wants.
    case damaged(String?)
    /// A part declares a document type, by which entities could multiply without end.
    case declaresEntities(String)
    /// There is more in it than is read.
    case tooLarge
    /// It opens only with a password.
    case protected
    /// An archive of another kind.
    case other(ArchiveKind)
}
