import Plan

/// Why git did not do its work with a shared repository, and what to do about it.
enum GitPhrases {
    /// In English.
    static func english(_ problem: GitProblem, _ remote: String, _ address: String) -> String {
        let next = "Nothing is lost: the acts are sent next time."
        return switch problem {
        case .signing(let detail):
            "The commit for \(remote) could not be signed: \(detail). Git asks for no passphrase here: unlock the key first (ssh-add, or gpg once in a terminal), or check user.signingKey. \(next)"
        case .hookRefused(let detail):
            "\(remote) refused what was sent\(detail.isEmpty ? "" : ": \(detail)"). A rule on the server forbids it; ask whoever runs the server. \(next)"
        case .notTaken(let detail):
            "\(remote) did not accept what was sent: \(detail). Ask whoever runs it. \(next)"
        case .otherOwner(let folder):
            "\(folder) belongs to another account, so git does not use it for \(remote). If you trust that account: git config --global --add safe.directory '\(folder)'. \(next)"
        case .branchInTheWay(let branch):
            "The branch '\(branch)' in \(remote) is in the way of the branch cinco/journals. Rename or delete it there (git push \(address) --delete \(branch)), or use another repository. \(next)"
        case .checkedOut:
            "The branch cinco/journals is checked out in \(address), so nothing can be sent there. Check out another branch, or use a bare repository (git init --bare). \(next)"
        case .hostKey(let detail):
            "The host of \(remote) is not known here, or has another key than before: \(detail). Connect once with ssh in a terminal and compare the fingerprint. \(next)"
        case .certificate(let detail): "The certificate of \(remote) was not accepted: \(detail). \(next)"
        case .noRepository:
            "There is no git repository at \(address) (\(remote)), or you may not see it. Check the address; 'git init --bare' creates one. \(next)"
        case .denied(let detail):
            "\(remote) refused access: \(detail). Check your key or credential helper, and your permission. Git asks for no password here. \(next)"
        case .noRoom(let detail): "There is no room for the objects of \(remote): \(detail). \(next)"
        case .damaged(let detail):
            "\(remote) is damaged: \(detail). Ask whoever runs it to look at it (git fsck), or use another repository. \(next)"
        case .settings(let detail):
            "The settings of git or ssh cannot be read, so \(remote) was not contacted: \(detail). Correct that file. \(next)"
        case .otherHash:
            "\(remote) names its objects by SHA-256, which Cinco cannot share. Use a repository made with 'git init --bare --object-format=sha1'. \(next)"
        case .address(let detail):
            "The address of \(remote) cannot be used: \(detail). Use a folder, ssh, https, http or git. \(next)"
        case .silent(let seconds):
            "\(remote) did not respond for \(seconds) s, so the connection was closed. \(next) 'sync_timeout' in the settings allows more."
        case .late(let seconds):
            "The synchronisation with \(remote) took longer than \(seconds) s, so it was ended. What was received stays. \(next) 'sync_timeout' in the settings allows more."
        case .busy(let seconds):
            "Another synchronisation with \(remote) has been running for \(seconds) s. Try again when it is done. \(next)"
        case .lockedThere(let file):
            "\(remote) is locked by \(file). If git is not running there, delete that file. \(next)"
        case .ownFolder(let folder, let detail):
            "Cinco's own copy of \(remote) in \(folder) cannot be used: \(detail). Check that the folder can be written and the disk is not full; the copy can be deleted and is then made anew. \(next)"
        case .secretInAddress:
            "The address of \(remote) (\(address)) holds a password, a token or a query, which others could read. Leave it out and let a credential helper of git keep it: git config --global credential.helper store."
        case .notReached(let detail): "\(remote) was not reached: \(detail). \(next)"
        }
    }

    /// In Spanish.
    static func spanish(_ problem: GitProblem, _ remote: String, _ address: String) -> String {
        let next = "No se pierde nada: los actos se envían la próxima vez."
        return switch problem {
        case .signing(let detail):
            "No se pudo firmar el commit para \(remote): \(detail). Aquí git no pide contraseñas: desbloquee antes la llave (ssh-add, o gpg una vez en una terminal), o revise user.signingKey. \(next)"
        case .hookRefused(let detail):
            "\(remote) rechazó lo enviado\(detail.isEmpty ? "" : ": \(detail)"). Es una regla del servidor; pregunte a quien lo administra. \(next)"
        case .notTaken(let detail):
            "\(remote) no aceptó lo enviado: \(detail). Pregunte a quien lo administra. \(next)"
        case .otherOwner(let folder):
            "\(folder) es de otra cuenta; git no la usa para \(remote). Si confía en esa cuenta: git config --global --add safe.directory '\(folder)'. \(next)"
        case .branchInTheWay(let branch):
            "La rama '\(branch)' en \(remote) impide crear la rama cinco/journals. Cámbiele el nombre o bórrela ahí (git push \(address) --delete \(branch)), o use otro repositorio. \(next)"
        case .checkedOut:
            "La rama cinco/journals está en uso en \(address); no se puede enviar nada ahí. Cambie de rama, o use un repositorio 'bare' (git init --bare). \(next)"
        case .hostKey(let detail):
            "El servidor de \(remote) no se conoce aquí, o tiene otra llave que antes: \(detail). Conéctese una vez con ssh en una terminal y compare la huella. \(next)"
        case .certificate(let detail): "No se aceptó el certificado de \(remote): \(detail). \(next)"
        case .noRepository:
            "No hay ningún repositorio git en \(address) (\(remote)), o usted no puede verlo. Revise la dirección; 'git init --bare' crea uno. \(next)"
        case .denied(let detail):
            "\(remote) negó el acceso: \(detail). Revise su llave o su gestor de credenciales, y su permiso. Aquí git no pide contraseñas. \(next)"
        case .noRoom(let detail): "No hay espacio para los objetos de \(remote): \(detail). \(next)"
        case .damaged(let detail):
            "\(remote) está dañado: \(detail). Solicite a quien lo administra que lo revise (git fsck), o use otro repositorio. \(next)"
        case .settings(let detail):
            "No se puede leer la configuración de git o de ssh; no se intentó la conexión con \(remote): \(detail). Corrija ese archivo. \(next)"
        case .otherHash:
            "\(remote) nombra sus objetos con SHA-256; Cinco no puede compartirlo. Use un repositorio hecho con 'git init --bare --object-format=sha1'. \(next)"
        case .address(let detail):
            "La dirección de \(remote) no se puede usar: \(detail). Use una carpeta, ssh, https, http o git. \(next)"
        case .silent(let seconds):
            "\(remote) no respondió durante \(seconds) s; se cerró la conexión. \(next) 'sync_timeout' en los ajustes permite más."
        case .late(let seconds):
            "La sincronización con \(remote) tardó más de \(seconds) s; se interrumpió. Lo recibido se conserva. \(next) 'sync_timeout' en los ajustes permite más."
        case .busy(let seconds):
            "Otra sincronización con \(remote) lleva \(seconds) s en curso. Intente de nuevo cuando termine. \(next)"
        case .lockedThere(let file):
            "\(remote) está bloqueado por \(file). Si git no está en ejecución ahí, borre ese archivo. \(next)"
        case .ownFolder(let folder, let detail):
            "La copia propia de \(remote) en \(folder) no se puede usar: \(detail). Revise que se pueda escribir en la carpeta y que el disco no esté lleno; la copia se puede borrar y se hace de nuevo. \(next)"
        case .secretInAddress:
            "La dirección de \(remote) (\(address)) contiene una contraseña, una clave o una consulta que otros podrían leer. Quítela y guárdela en un gestor de credenciales de git: git config --global credential.helper store."
        case .notReached(let detail): "No se pudo conectar con \(remote): \(detail). \(next)"
        }
    }
}

extension Phrases {
    /// That a plan file names a shared repository, which is not used.
    public func offer(_ offer: OfferedRemote) -> String {
        copies.offered(offer.name, RepositoryAddress(offer.url).shown, copies.limit(offer.ceiling))
    }

    /// That a journal of a shared repository is set aside: whose, from where on, why, and what can be done.
    public func aside(_ place: JournalProgress, of remote: String) -> String {
        guard let fault = place.fault else { return "" }
        let words = journals
        let whose = words.whose(fault.author, place.name)
        let here = fault.line.map { words.line($0, place.segment) }
        if place.decision == .discard { return words.leftOut(remote, whose) }
        return words.aside(remote, whose, here, words.reason(fault), place.name)
    }

    /// The versions of acts that were set aside and wait for a decision, a sentence each, with how many more there are.
    public func waiting(_ contradictions: Contradictions) -> [String] {
        let left = contradictions.waiting - contradictions.open.count
        return contradictions.open.map { sentence(for: $0, journals.contradicted) }
            + (left > 0 ? [journals.moreContradicted(left)] : [])
            + (contradictions.unreadable > 0 ? [journals.unreadable(contradictions.unreadable)] : [])
    }

    /// The versions about which a person has decided.
    public func decided(_ contradictions: Contradictions) -> [String] {
        let left = contradictions.settled - contradictions.decided.count
        return contradictions.decided.map { sentence(for: $0, journals.decided) }
            + (left > 0 ? [journals.moreDecided(left)] : [])
    }

    private func sentence(
        for contradiction: Contradiction,
        _ words: (String, String, String, String, String) -> String
    ) -> String {
        let most = 6
        let differences = contradiction.differences
        func said(_ text: String?) -> String { text.map { "\"\($0.prefix(60))\"".asDetail } ?? "–" }
        let told =
            differences.prefix(most).map { journals.difference($0.what.asDetail, said($0.here), said($0.other)) }
            + (differences.count > most ? [acts.andMore(differences.count - most)] : [])
        return words(
            contradiction.here.id.asDetail, name(ofAuthor: contradiction.here.author).asDetail,
            contradiction.source.asDetail, told.joined(separator: "; "), contradiction.version)
    }

    /// That the file which names the plan of a repository was altered.
    public func headSpoiled(_ remote: String) -> String { journals.headSpoiled(remote) }

    /// The files of a repository whose names no journal has; nil where there are none.
    public func oddNames(_ paths: [String], of remote: String) -> String? {
        let some = paths.prefix(3).map(\.asDetail) + (paths.count > 3 ? ["…"] : [])
        return paths.isEmpty ? nil : journals.oddNames(remote, paths.count, some)
    }

    /// The journals of a repository that are set aside, a sentence each, with how many more there are.
    public func aside(_ places: [JournalProgress], of remote: String) -> [String] {
        let most = 10
        return places.prefix(most).map { aside($0, of: remote) }
            + (places.count > most ? ["\(remote): \(acts.andMore(places.count - most))"] : [])
    }

    /// How many versions of acts a merge would set aside; nil for none.
    public func wouldContradict(_ count: Int) -> String? { count > 0 ? journals.wouldContradict(count) : nil }

    /// The acts of packages that no copy takes; nil where there are none.
    public func unusable(_ names: [String]) -> String? {
        names.isEmpty ? nil : journals.unusable(names.count, names.prefix(5) + (names.count > 5 ? ["…"] : []))
    }

    /// That a version was accepted.
    public func accepted(_ version: String) -> String { journals.versionAccepted(version) }

    /// That the act which is here was kept against a version.
    public func kept(against version: String) -> String { journals.versionKept(version) }

    /// That no version of a name was set aside.
    public func noVersion(_ name: String) -> String { journals.noVersion(name.asDetail) }
}
