/// Why git did not fetch, commit or push. `GitPhrases` has the sentence for each.
public enum GitProblem: Equatable, Sendable {
    /// The commit could not be signed: what the signing program says.
    case signing(String)
    /// A hook of the server refused what was sent: what it says.
    case hookRefused(String)
    /// The server was reached and did not take what was sent, for another reason.
    case notTaken(String)
    /// The repository, or Cinco's own copy of it, belongs to another account of this machine.
    case otherOwner(folder: String)
    /// A branch has a name that leaves no room for `cinco/journals`.
    case branchInTheWay(String)
    /// Somebody has the branch `cinco/journals` checked out in the repository.
    case checkedOut
    /// The host's key is unknown, or another one than before.
    case hostKey(String)
    /// The certificate of the server was not accepted.
    case certificate(String)
    /// There is no repository at the address.
    case noRepository
    /// The server, or the file system, does not let this person in.
    case denied(String)
    /// The disk of the server is full, or of this machine.
    case noRoom(String)
    /// The repository is there, and what is in it cannot be read.
    case damaged(String)
    /// The person's settings of git or ssh cannot be read.
    case settings(String)
    /// The repository names its objects by SHA-256.
    case otherHash
    /// The address is none that Cinco lets git use.
    case address(String)
    /// The server showed no sign of life for so many seconds.
    case silent(seconds: Int)
    /// The synchronisation took longer than so many seconds.
    case late(seconds: Int)
    /// Another run used this machine's copy of the repository for so many seconds.
    case busy(seconds: Int)
    /// A lock that a program left behind in the repository.
    case lockedThere(String)
    /// Cinco's own folder cannot be used.
    case ownFolder(String, detail: String)
    /// The address holds a password or a token.
    case secretInAddress
    /// Anything else: git's own words.
    case notReached(String)
}
