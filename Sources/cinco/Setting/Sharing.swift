import Foundation
import Plan
import Store

extension Context {
    /// Shares a plan file with a repository from now on.
    func add(_ name: String, _ url: String, ceiling: String?, verifies: Bool, to store: Store) throws {
        guard Remote.isName(name) else { throw MergeError.badRemoteName(name) }
        let address = RepositoryAddress(url)
        if !address.isWellFormed || address.namesHelper {
            throw MergeError.git(remote: name, address: address.shown, .address(address.shown))
        }
        if address.holdsSecret {
            throw MergeError.git(remote: name, address: address.shown, .secretInAddress)
        }
        if try remotes(of: store).contains(where: { $0.name == name }) { throw MergeError.remoteExists(name) }
        let remote = Remote(plan: try store.planID(), name: name, url: url, ceiling: ceiling, verifies: verifies)
        // The file first: what it alone knows of is no remote, and is offered by nothing.
        try store.add(remote)
        try sharedRepositories.change { $0.append(remote) }
    }

    /// Shares a plan file with a repository that an earlier version kept in it.
    /// - Parameter ceiling: another marking than the file says; nil leaves that.
    @discardableResult
    func adopt(_ name: String, ceiling: String?, in store: Store) throws -> OfferedRemote {
        let offers = try store.offeredRemotes()
        guard let found = offers.first(where: { $0.name == name }) else {
            throw MergeError.noRemote(name, known: offers.map(\.name))
        }
        let offer = OfferedRemote(
            name: name, url: found.url, ceiling: ceiling ?? found.ceiling, verifies: found.verifies)
        try add(name, offer.url, ceiling: offer.ceiling, verifies: offer.verifies, to: store)
        try store.removeOffer(name)
        return offer
    }

    /// Keeps the keys that may sign the journals of writers at a shared repository.
    func keep(_ keys: [String: String], of remote: Remote) throws {
        try sharedRepositories.change { remotes in
            guard let index = remotes.firstIndex(where: { $0.id == remote.id }) else { return }
            remotes[index].keys.merge(keys) { $1 }
        }
    }
}
