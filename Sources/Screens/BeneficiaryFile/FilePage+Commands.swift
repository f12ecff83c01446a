import Domain
import Wording

extension FilePage {
  /// What may be done with a file, in the order of the way.
  func commands(
    for person: Beneficiary, in context: Context
  ) -> [(step: FileStep, command: MenuCommand)] {
    if person.erasedOn != nil { return [] }
    if person.mergedInto != nil {
      let part = MenuCommand(.partFile, effects: [.perform([.partFiles(id)], then: [])])
      return [(.other, part), (.other, erasure(in: context))]
    }
    if person.closure != nil {
      return [
        (.other, command(.reopenFile, .reopen(id))), (.other, correction),
        (.other, erasure(in: context)),
      ]
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

  /// What no list of an open file shows, and F9 names with the reason why it is not for now.
  func rareCommands(
    for person: Beneficiary, in context: Context
  ) -> [MenuCommand] {
    person.erasedOn == nil && person.mergedInto == nil && person.closure == nil
      ? [erasure(in: context)] : []
  }

  /// Listed with its reason where something open needs the name still.
  private func erasure(in context: Context) -> MenuCommand {
    MenuCommand(
      .erasePerson, refusal: context.refusal(of: .eraseFile(id)),
      effects: [.open(.form(.beneficiary(.erase(id))))])
  }

  private func command(_ name: Phrase, _ form: BeneficiaryForm) -> MenuCommand {
    MenuCommand(name, effects: [.open(.form(.beneficiary(form)))])
  }
}
