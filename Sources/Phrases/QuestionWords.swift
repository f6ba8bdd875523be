import Plan

/// The questions that only the people in the room can settle.
extension IssuePhrases {
    static func englishQuestion(_ question: OpenQuestion, _ names: IssueNames) -> String {
        if question.kind == .overdue {
            return "\(names.phrases.issues.brief(question.issue.cause, names.inFull)): a new day, or is it withdrawn?"
        }
        if let commitment = question.commitment.flatMap(names.plan.commitment) {
            let (who, what) = (names.fullName(commitment.partner), names.share(in: commitment, "its part in"))
            return commitment.state == .asked
                ? "\(who) was asked for \(what) and has not answered: is it agreed?"
                : "\(who) offered \(what) and has no answer: is it accepted?"
        }
        switch question.issue.cause {
        case .disputed(let sides):
            return "\(names.saying(sides, "reports")): which applies?"
        case .deadlock(let subjects):
            return "deadlock with \(names.others(subjects)): who takes the first step, and by when?"
        case .conflict(let conflict) where conflict.field == .removed:
            return
                "\(names.contested(conflict))was removed by \(names.by(conflict.shown)) and edited by others: does it stay removed?"
        case .conflict(let conflict):
            return "\(names.contested(conflict)): \(names.claims(conflict).joined(separator: " or ")): which applies?"
        default:
            return names.step.map { "off track\(names.since), next step “\($0)” has no owner: who is responsible?" }
                ?? "off track\(names.since) and no next step: who does what, and by when?"
        }
    }

    static func spanishQuestion(_ question: OpenQuestion, _ names: IssueNames) -> String {
        if question.kind == .overdue {
            return "\(names.phrases.issues.brief(question.issue.cause, names.inFull)): ¿nueva fecha, o se retira?"
        }
        if let commitment = question.commitment.flatMap(names.plan.commitment) {
            let (who, what) = (names.fullName(commitment.partner), names.share(in: commitment, "su parte en"))
            return commitment.state == .asked
                ? "se solicitó a \(who) \(what) y no hay respuesta: ¿se acepta?"
                : "\(who) ofreció \(what) y no hay respuesta: ¿se acepta?"
        }
        switch question.issue.cause {
        case .disputed(let sides):
            return "\(names.saying(sides, "reporta")): ¿cuál se aplica?"
        case .deadlock(let subjects):
            return "dependencia circular con \(names.others(subjects)): ¿quién da el primer paso y cuándo?"
        case .conflict(let conflict) where conflict.field == .removed:
            return
                "\(names.contested(conflict))lo retiró \(names.by(conflict.shown)) y lo editaron otros: ¿queda retirado?"
        case .conflict(let conflict):
            return "\(names.contested(conflict)): \(names.claims(conflict).joined(separator: " o ")): ¿cuál se aplica?"
        default:
            return names.step.map {
                "fuera de curso\(names.since), el próximo paso «\($0)» no tiene responsable: ¿quién será?"
            }
                ?? "fuera de curso\(names.since) y sin próximo paso: ¿quién hace qué y cuándo?"
        }
    }
}

extension IssueNames {
    /// The same with titles that are not cut, unless they are very long.
    var inFull: IssueNames {
        var names = self
        names.titleLength = 80
        return names
    }

    /// The next step of the row's effort.
    var step: String? { effort.flatMap { phrases.read(plan.effort($0).nextStep) }.map(brief) }

    /// The name of a side in full.
    func fullName(_ id: String) -> String {
        plan.partner(id).map { phrases.nameInSentence(of: $0) } ?? partner(id)
    }

    /// Each side with its status; the verb stands once.
    func saying(_ sides: [String: Status], _ verb: String) -> String {
        let said = plan.partners.compactMap { side in sides[side.id].map { (side.id, phrases.words.status($0)) } }
        return said.enumerated().map { index, side in
            index == 0 ? "\(fullName(side.0)) \(verb) \(side.1)" : "\(fullName(side.0)) \(side.1)"
        }.joined(separator: ", ")
    }

    /// The promise of a side, in quotation marks, and its purpose: “Crews and a hangar” for “Bell helicopters”.
    func promised(by commitment: Commitment, _ preposition: String) -> String {
        let quoted = [phrases.read(commitment.what), purpose(of: commitment)].compactMap { $0 }
            .map(phrases.issues.quoted)
        return quoted.isEmpty ? commitment.id : quoted.joined(separator: " \(preposition) ")
    }

    /// A side's part in a project, which tells questions apart where many sides promise the same: its part in “Bell
    /// helicopters”. Of an effort what it promises.
    func share(in commitment: Commitment, _ words: String) -> String {
        guard commitment.project != nil, let purpose = purpose(of: commitment) else {
            return phrases.issues.quoted(phrases.read(commitment.what) ?? purpose(of: commitment) ?? commitment.id)
        }
        return "\(words) \(phrases.issues.quoted(purpose))"
    }

    private func purpose(of commitment: Commitment) -> String? {
        commitment.subject.map { subject in
            if case .project = subject { withoutCity(phrases.name(of: subject, in: plan)) } else { brief(subject) }
        }
    }

    /// The values of a conflict, each with who entered it.
    func claims(_ conflict: Conflict) -> [String] { ([conflict.shown] + conflict.others).map(said) }
}
