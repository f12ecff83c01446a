import Domain
import Wording

extension FilePage {
  /// What may be done with a file, in the order of the way.
  func commands(
    for person: Beneficiary, in context: Context
  ) -> [(step: FileStep, command: MenuCommand)] {
    if person.mergedInto != nil {
      return [(.other, MenuCommand(.partFile, effects: [.perform([.partFiles(id)], then: [])]))]
    }
    if person.closure != nil {
      return [(.other, command(.reopenFile, .reopen(id))), (.other, correction)]
    }
    return way(of: person, in: context) + standing(of: person)
  }

  private func way(
    of person: Beneficiary, in context: Context
  ) -> [(step: FileStep, command: MenuCommand)] {
    let unfinished = person.inquiries.last { context.state.inquiries[$0]?.conclusion == nil }
    var commands: [(FileStep, MenuCommand)] = [(.inquiry, command(.newInquiry, .inquiry(id)))]
    if let unfinished {
      commands.insert((.conclusion, command(.concludeInquiry, .conclude(unfinished))), at: 0)
    }
    return commands + [
      (.eligibility, command(.decideEligibility, .eligibility(id))),
      (
        .project,
        MenuCommand(.newProject, effects: [.open(.form(.project(.draft(id))))])
      ),
    ]
  }

  private func standing(of person: Beneficiary) -> [(step: FileStep, command: MenuCommand)] {
    var commands: [(FileStep, MenuCommand)] = [
      (.other, command(.completeFile, .identity(id))), (.other, command(.needs, .needs(id))),
    ]
    if !person.isReleased {
      commands.append((.release, command(.confirmRelease, .release(id))))
    }
    return commands + [
      (.other, command(.changeCondition, .condition(id))), (.other, correction),
      (.other, command(.noticeAgain, .notice(id))), (.other, command(.mergeFile, .merge(id))),
      (.other, command(.closeFile, .close(id))),
    ]
  }

  private var correction: MenuCommand {
    MenuCommand(.correctField, effects: [.open(.page(.details(.beneficiary(id))))])
  }

  private func command(_ name: Phrase, _ form: BeneficiaryForm) -> MenuCommand {
    MenuCommand(name, effects: [.open(.form(.beneficiary(form)))])
  }
}
