import Domain
import Wording

extension LifeProject {
  /// The trade, course or employer it is about, with the pathway.
  var name: Phrase {
    if let trade = fields.text(.trade) { return Choices.tradePhrase(trade) }
    let words = fields.text(.course) ?? fields.text(.employer)
    return words.map { pathway.phrase + Phrase(verbatim: " · ") + .quoted($0) } ?? pathway.phrase
  }

  /// Whether it is approved and nothing is allocated to it yet (في انتظار التمويل).
  func waitsForFunding(in state: Domain.State) -> Bool {
    self.state == .approved && pathway == .incomeProject
      && !allocations.contains { state.allocations[$0]?.state != .released }
  }

  /// Where it stands, in a word.
  func standing(in state: Domain.State) -> Phrase {
    if waitsForFunding(in: state) { return .waitsForFunding }
    let live = allocations.last { state.allocations[$0]?.state != .released }
    if let allocation = live.flatMap({ state.allocations[$0] }) { return allocation.state.phrase }
    if self.state == .approved, let stage { return stage.value.phrase }
    return self.state.phrase
  }
}

extension Context {
  /// Why a command would be refused now, or nothing where it would not.
  func refusal(of command: Command) -> Phrase? {
    let act = Act(id: fresh, operatorNumber: operatorNumber ?? 0, desk: desk, day: today)
    do {
      _ = try state.events(for: command, by: act)
      return nil
    } catch { return error.phrase }
  }
}
