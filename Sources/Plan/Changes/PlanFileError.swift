/// The errors of a plan file. `Phrases` has the sentence for each.
public enum PlanFileError: Error, Equatable, Sendable {
    /// There is no file at this path.
    case missing(path: String)
    /// There is already a file at this path.
    case exists(path: String)
    /// The path is a folder.
    case isFolder(path: String)
    /// The file is no plan.
    case notAPlan(path: String)
    /// The file was made by a newer version.
    case newer(path: String, version: Int)
    /// There is no permission to read or write the file or its folder.
    case notPermitted(path: String)
    /// The plan is open for reading only.
    case readOnly(path: String)
    /// The file was removed or replaced since it was opened.
    case replaced(path: String)
    /// The file has an object that a plan does not have, by its name. It can be opened for reading only.
    case foreignSchema(path: String, SchemaFault, name: String)
    /// A table of the file is missing or in a form that no plan has, by its name, so that it is not read.
    case unreadableSchema(path: String, SchemaFault, name: String)
    /// The file that is to be restored is another plan than the one whose place it would take: its title, and the path
    /// and title of that one.
    case otherPlan(path: String, title: String, here: String, hereTitle: String)
    /// An act of the journal, by its id, is from before 1970 or after the year 3000. The file can be opened for reading
    /// only.
    case outOfTime(path: String, act: String)
    /// A row of the file has a number that no row of a plan has.
    case impossibleRow(path: String, number: Int64)
    /// The file has a second name (a hard link). Nothing is written to it.
    case severalNames(path: String)
    /// The change is of a meeting that was closed on this day.
    case meetingClosed(Day)
    /// A day of the change has not come: the field and the day.
    case afterToday(FieldName, Day)
    /// The file that is to be restored is the plan itself.
    case isThePlan(path: String)
    /// Another program has held the file locked for too long.
    case locked(path: String)
    /// There is no room left on the disk.
    case diskFull(path: String)
    /// The system allows no larger files (`ulimit -f`).
    case sizeLimit(path: String)
    /// The log beside the file is that of another file that was here before. Nothing is written.
    /// - Parameter isInUse: whether programs have that other file open.
    case foreignLog(path: String, isInUse: Bool)
    /// The file is damaged.
    case damaged(path: String, detail: String)
    /// A check found a fault in a file that is to be restored.
    case unsound(path: String, IntegrityFault)
    /// The plan has no such marking.
    case noSuchMarking(String)
    /// Another error of the system.
    case failed(path: String, detail: String)
}
