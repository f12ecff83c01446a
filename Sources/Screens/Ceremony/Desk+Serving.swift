import Canvas
import Domain
import Wording

extension Desk {
  /// Shows the selected person, hands over to who is shown, or checks in.
  mutating func enter(_ stroke: Keystroke, in context: Context) -> [Effect] {
    let list = list(in: context)
    guard let entry = list.selected else {
      return [.say(list.complaint ?? .nobodyOnList, .bad)]
    }
    if mode == .checkIn { return checkIn(entry, stroke, context) }
    guard isShown else { return show(entry) }
    if let told = told(of: entry) { return [.say(told, .bad)] }
    guard stroke.isAlone else { return [.say(.pressAlone, .plain)] }
    goOn(after: entry)
    let asked = RecordHandOver(ceremony: ceremony, allocation: entry.allocation)
    return [.perform([.handOver(asked)], then: [])]
  }

  /// Never confirms anything, so that a scanner's Enter or a held key only ever selects.
  private mutating func show(_ entry: CeremonyEntry) -> [Effect] {
    let wasSearched = isOutOfTurn || !search.isEmpty
    search = EditBuffer()
    choose(entry.allocation)
    isShown = true
    isOutOfTurn = wasSearched
    return told(of: entry).map { [.say($0, .bad)] } ?? []
  }

  /// What the desk says of someone who was served already: the hour and the receipt.
  private func told(of entry: CeremonyEntry) -> Phrase? {
    guard entry.outcome?.isServed ?? false, let minute = entry.settledAt,
      let receipt = entry.receipt
    else { return nil }
    return Phrase(
      "سُلم من قبل على {0} ({1})", "Déjà remis à {0} ({1})", "Handed over already at {0} ({1})"
    ).filled(
      Phrase(verbatim: isolated(hour(minute))), Phrase(verbatim: isolated(receipt.receipt)))
  }

  private mutating func checkIn(
    _ entry: CeremonyEntry, _ stroke: Keystroke, _ context: Context
  ) -> [Effect] {
    if let minute = entry.checkedInAt {
      let words = Rejection(.alreadyCheckedIn, [.minute: .number(minute)]).phrase
      return [.say(words, .bad)]
    }
    guard stroke.isAlone else {
      search = EditBuffer()
      choose(entry.allocation)
      return [.say(.pressAlone, .plain)]
    }
    goOn(after: entry)
    let name = context.state.allocations[entry.allocation].map { context.name(of: $0.person) }
    return [
      .perform(
        [.checkIn(ceremony, entry.allocation)],
        then: [.say(.checkedIn(nameIsolated(name ?? "?")), .good)])
    ]
  }

  /// F6 on someone settled: the reason "desk error" stands there and may be changed.
  mutating func takeBack(in context: Context) -> [Effect] {
    guard takesBack(in: context), let entry = list(in: context).selected else { return [] }
    goOn(after: entry)
    // Whoever is taken back stands at the table: it is their turn again.
    anchor = entry.order ?? 0
    if entry.outcome == nil {
      return [.perform([.undoCheckIn(ceremony, entry.allocation)], then: [])]
    }
    return [.open(.form(.ceremony(.takeBack(ceremony, entry.allocation))))]
  }
}
