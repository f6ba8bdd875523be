/// A reason why a file is no archive that can be read, or why one cannot be written.
public enum ZipError: Error, Equatable {
    /// The bytes are no zip archive, or one that is cut off or damaged.
    case damaged
    /// A part is encrypted.
    case encrypted
    /// There are more parts, or more bytes in them, than `ZipBounds` allows.
    case tooLarge
}
