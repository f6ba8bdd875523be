import Foundation

/// The parts of a path, of any text: Foundation's own functions end the program at a name of one letter.
public enum PathName {
    /// The folder of a path: `.` where it names none, `/` at the root.
    public static func folder(of path: String) -> String {
        let (folder, _) = parts(of: path)
        return folder.isEmpty ? (path.utf8.first == UInt8(ascii: "/") ? "/" : ".") : folder
    }

    /// The last name of a path, without slashes behind it; empty for the root.
    public static func last(of path: String) -> String { parts(of: path).last }

    /// The last name without its extension: `plan` of `folder/plan.cinco`.
    public static func stem(of path: String) -> String {
        let name = last(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The absolute path of a file, with what symbolic links in it name in their place. The system is asked, because
    /// Foundation's own function costs a start half a millisecond; that one serves for a path that does not exist.
    public static func withoutLinks(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func parts(of path: String) -> (folder: String, last: String) {
        let slash = UInt8(ascii: "/")
        var bytes = Array(path.utf8)[...]
        while bytes.last == slash { bytes.removeLast() }
        let name = bytes.suffix(while: { $0 != slash })
        var folder = bytes.dropLast(name.count)
        while folder.last == slash { folder.removeLast() }
        return (String(decoding: folder, as: UTF8.self), String(decoding: name, as: UTF8.self))
    }
}

extension ArraySlice<UInt8> {
    /// The bytes at the end of which all satisfy a condition.
    fileprivate func suffix(while isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
