import Canvas
import Domain
import Wording

extension CeremonyForm {
  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    switch self {
    case .plan:
      [
        FormField(.day, .day(.future), required: true), FormField(.venue, required: true),
        FormField(.province, required: true, carries: true), FormField(.presider),
      ]
    case .add: [FormField(.allocation, .choice(free(context)), required: true)]
    case .remove(let id): [FormField(.allocation, .choice(listed(id, context)), required: true)]
    case .postpone:
      [
        FormField(
          .day, .day(.future), required: true,
          label: Phrase("التاريخ الجديد", "Nouvelle date", "New date"))
      ]
    case .cancel:
      [
        FormField(
          .decision, .choice(Choices.yesNo), required: true,
          label: Phrase("إلغاء الحفل؟", "Annuler la cérémonie ?", "Cancel the ceremony?"))
      ]
    case .close:
      [
        FormField(.itemsBack, .number(0...100_000), required: true),
        FormField(.chequesBack, .number(0...100_000), required: true),
      ]
    default: deskFields(in: context)
    }
  }

  private func deskFields(in context: Context) -> [FormField] {
    switch self {
    case .partial(_, let id):
      lines(of: id, context).map { field(for: $0, context) }
        + [FormField(.outcomeReason, label: .whatIsOwed)]
    case .proxy:
      [
        FormField(.proxyName, required: true), FormField(.proxyCard, required: true),
        FormField(.proxyRelation, required: true, help: Self.relationHelp),
      ]
    case .notServed(_, _, .absent):
      [FormField(.absenceReason, required: true), FormField(.outcomeReason, label: .moreWords)]
    case .notServed: [FormField(.outcomeReason, required: true)]
    case .takeBack:
      [FormField(.takeBackReason, required: true, initial: context.say(.deskError))]
    default: []
    }
  }

  /// Was this line handed over? Yes at first; the help shows the whole of it.
  private func field(for line: AllocationLine, _ context: Context) -> FormField {
    let words = lineWords(line, context)
    return FormField(
      .line(line.id), .choice(Choices.yesNo), required: true, initial: context.say(.yes),
      label: Phrase(verbatim: words.thing),
      help: Phrase(verbatim: ([words.thing] + words.details).joined(separator: " · ")))
  }

  private static let relationHelp = Phrase(
    "مثال: أخت، ابن، وكالة رقم…", "Ex. sœur, fils, procuration n°…",
    "E.g. sister, son, mandate no.…")

  func lines(of id: Allocation.ID, _ context: Context) -> [AllocationLine] {
    context.state.allocations[id]?.lines ?? []
  }

  /// Those who may be listed: reserved or ready, and on no other list.
  private func free(_ context: Context) -> [Choice] {
    context.state.listable.map { choice($0, context) }
  }

  private func listed(_ id: Ceremony.ID, _ context: Context) -> [Choice] {
    let entries = context.state.ceremonies[id]?.entries ?? []
    return entries.compactMap { context.state.allocations[$0.allocation] }
      .map { choice($0, context) }
  }

  /// Named by name, amount and file, because two people may bear one name and one person have two
  /// allocations; found by either script.
  ///
  /// Without isolates: what is chosen stands in the field as plain text and must read back. The
  /// amount stands before the file's number, whose Latin letters would draw it into their run.
  private func choice(_ allocation: Allocation, _ context: Context) -> Choice {
    let person = context.state.beneficiaries[allocation.person]
    let name = context.name(of: allocation.person)
    let number = person?.number.file ?? ""
    let amount = phrase { allocation.total.figures(in: $0) }
    let others = [person?.name(arabic: true), person?.name(arabic: false), number]
    return Choice(
      .id(allocation.id.raw),
      Phrase(verbatim: name + " · ") + amount + Phrase(verbatim: " · " + number),
      aliases: others.compactMap { $0 })
  }
}

/// An amount with its unit in one piece within any text, in the direction of its unit.
func isolatedAmount(_ amount: Money, in language: Language) -> String {
  nameIsolated(amount.written(in: language))
}

extension Phrase {
  static let whatIsOwed = Phrase("ما بقي مستحقا", "Ce qui reste dû", "What is owed")
  static let moreWords = Phrase("تفاصيل", "Précisions", "Details")
}
