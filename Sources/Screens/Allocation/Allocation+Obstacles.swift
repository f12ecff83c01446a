import Domain
import Wording

extension Allocation {
  /// What still stands between the allocation and its hand-over, in words, in the order in which it
  /// is usually done.
  func obstacles(in state: Domain.State) -> [Phrase] {
    guard [.proposed, .reserved].contains(self.state) else { return [] }
    let isReserved = self.state != .proposed
    return (lines.isEmpty ? [.linesMissing] : []) + (isReserved ? [] : [.notReserved])
      + obstaclesToReady(in: state)
  }

  /// What keeps a reserved allocation from being ready.
  func obstaclesToReady(in state: Domain.State) -> [Phrase] {
    let person = state.beneficiaries[person]
    var open: [Phrase] = undertakingOn == nil ? [.undertakingOpen] : []
    for line in lines where line.isCheque {
      let cheque = state.chequeOfLine[line.id].flatMap { state.cheques[$0] }
      if cheque == nil { open.append(.chequeNumberOpen) }
      if let cheque, cheque.status != .signed {
        open.append(.chequeUnsigned.filled(.numeral(of: cheque)))
      }
    }
    if !(person?.isReleased ?? true) { open.append(.releaseNotConfirmed) }
    if person?.condition?.value == .deceased { open.append(.personGone) }
    return open
  }
}

extension Phrase {
  /// A cheque's number within a sentence.
  static func numeral(of cheque: Cheque) -> Phrase { .quoted(cheque.number) }
}
