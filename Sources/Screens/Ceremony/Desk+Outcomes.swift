import Canvas
import Domain
import Wording

extension Desk {
  /// Everything but the full hand-over, in the order of its digits.
  static let otherOutcomes: [HandOverOutcome] = [
    .partial, .proxy, .absent, .refused, .notIdentified, .postponed,
  ]

  mutating func openOutcomes(in context: Context) -> [Effect] {
    outcomes = PickList(
      choices: Self.otherOutcomes.enumerated().map { index, outcome in
        Choice(
          .code(outcome.rawValue), Phrase(verbatim: "\(index + 1) ") + outcome.phrase)
      })
    return []
  }

  /// A digit chooses at once; letters filter, arrows move, Enter takes.
  mutating func updateOutcomes(_ stroke: Keystroke, in context: Context) -> [Effect] {
    guard var open = outcomes else { return [] }
    if case .escape = stroke.key {
      outcomes = nil
      return []
    }
    if let outcome = taken(by: stroke.key, open) {
      outcomes = nil
      return record(outcome, in: context)
    }
    open.update(stroke.key)
    outcomes = open
    return []
  }

  private func taken(by key: Key, _ open: PickList) -> HandOverOutcome? {
    if case .enter = key {
      guard case .code(let code) = open.matches[safe: open.selected]?.value else { return nil }
      return HandOverOutcome(rawValue: code)
    }
    guard open.filter.isEmpty, let typed = key.typed, let digit = DeskSearch(typed).digits,
      let number = Int(digit)
    else { return nil }
    return Self.otherOutcomes[safe: number - 1]
  }

  private mutating func record(_ outcome: HandOverOutcome, in context: Context) -> [Effect] {
    guard let entry = list(in: context).selected else { return [] }
    goOn(after: entry)
    return [.open(form(outcome, entry))]
  }

  /// The form that asks for the rest of an outcome.
  func form(_ outcome: HandOverOutcome, _ entry: CeremonyEntry) -> Route {
    let id = entry.allocation
    return switch outcome {
    case .partial: .form(.ceremony(.partial(ceremony, id)))
    case .proxy: .form(.ceremony(.proxy(ceremony, id)))
    default: .form(.ceremony(.notServed(ceremony, id, outcome)))
    }
  }
}
