import GRDB

/// The members that JSON has more than once in one object.
public enum RepeatedMembers {
    /// One for all questions: some merges ask for thousands of lines.
    private static let reader = try? DatabaseQueue()

    /// Finds them by SQLite, since a decoder keeps one of them without a word.
    /// - Parameter json: JSON of any form.
    /// - Returns: their paths, such as `records.project`, the first 20.
    /// - Throws: where the text is no JSON.
    public static func paths(in json: String) throws -> [String] {
        try (reader ?? DatabaseQueue()).read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT ltrim(min(fullkey), '$.') FROM json_tree(?) WHERE parent IS NOT NULL
                    GROUP BY parent, key HAVING count(*) > 1 ORDER BY min(id) LIMIT 20
                    """, arguments: [json])
        }
    }
}
