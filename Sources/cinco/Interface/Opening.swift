import Plan
import Screens
import Store

// The sample, the tour and a new plan take the place of what is open.

extension Session {
    func openSample() throws {
        let path = context.paths.sample
        do {
            use(try context.open(path, now: now))
        } catch PlanFileError.missing {
            use(try Store(making: path, from: SamplePlan.journal()))
        }
        useDrafts(of: path)
        readDrafts()
    }

    private func useDrafts(of path: String) {
        drafts.leave()
        drafts = FormDraftFiles(of: path, in: context.paths.drafts)
    }

    func openTour() throws {
        use(try context.makeTour())
        useDrafts(of: context.paths.tour)
        tell(.tourBegan)
    }

    func use(_ store: Store) {
        reporting {
            mark = try store.mark()
            let plan = try read(store)
            self.store = store
            let partner = try? context.partner(in: plan)
            tell(.opened(plan, nextUndo: try nextUndo(in: store), partner: partner ?? plan.partners.first?.id))
            if let question = context.sideQuestion(in: plan) { tell(question) }
            try readChangesSinceMeeting(store)
        }
    }
}
