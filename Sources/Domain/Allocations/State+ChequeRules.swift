extension State {
  func decideCheque(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .prepareCheque(let line, let number): return try prepare(number, for: line)
    case .signCheque(let number):
      return [.chequeChanged(number: try cheque(number, in: [.prepared]).number, .signed)]
    case .voidCheque(let number, let replacement): return try void(number, replacement)
    case .settleCheque(let number, let status):
      guard [.cashed, .lost, .returned].contains(status) else {
        throw Rejection(.wrongChequeState, [.state: .text(status.name)])
      }
      return [.chequeChanged(number: try cheque(number, in: [.handedOver]).number, status)]
    default: return []
    }
  }

  private func cheque(
    _ number: String, in states: Set<ChequeStatus>
  ) throws(Rejection) -> Cheque {
    guard let cheque = cheque(numbered: try plainChequeNumber(number)) else {
      throw Rejection(.unknownCheque, [.number: .text(number)])
    }
    guard states.contains(cheque.status) else {
      throw Rejection(
        .wrongChequeState, [.number: .text(number), .state: .text(cheque.status.name)])
    }
    return cheque
  }

  /// Digits only, 1 to 12 of them; zeros in front stay, as printed.
  private func plainChequeNumber(_ text: String) throws(Rejection) -> String {
    let plain = text.tidied
    guard (1...12).contains(plain.utf8.count),
      plain.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw Rejection(.chequeNumberMalformed, [.number: .text(text)]) }
    return plain
  }

  /// A number is promised once, and never again, even when void; the zeros in front, which banks
  /// print as they like, make it no other.
  private func prepare(
    _ number: String, for line: AllocationLine.ID
  ) throws(Rejection) -> [Event] {
    let plain = try plainChequeNumber(number)
    guard let id = allocationOfLine[line], let allocation = allocations[id],
      let found = allocation.lines.first(where: { $0.id == line })
    else { throw Rejection(.unknownLine) }
    if !found.isCheque { throw Rejection(.notACheque) }
    guard allocation.state != .released else {
      throw Rejection(.wrongAllocationState, [.state: .text(allocation.state.rawValue)])
    }
    if let old = chequeOfLine[line] {
      throw Rejection(.chequePromised, [.number: .text(old)])
    }
    if let cheque = cheque(numbered: plain) {
      var facts: [Rejection.FactName: Rejection.Fact] = [.number: .text(cheque.number)]
      facts[.file] = fileNumber(ofLine: cheque.line).map { .file($0) }
      throw Rejection(.chequePromised, facts)
    }
    return [.chequePrepared(line, number: plain)]
  }

  /// A void cheque names its replacement, which takes its place on the line.
  private func void(
    _ number: String, _ replacement: String?
  ) throws(Rejection) -> [Event] {
    let cheque = try cheque(number, in: [.prepared, .signed, .returned, .lost])
    guard let replacement else {
      return [.chequeVoided(number: cheque.number, replacedBy: nil)]
    }
    let plain = try plainChequeNumber(replacement)
    if let other = self.cheque(numbered: plain) {
      throw Rejection(.chequePromised, [.number: .text(other.number)])
    }
    if let other = chequeOfLine[cheque.line], other != cheque.number {
      throw Rejection(.chequePromised, [.number: .text(other)])
    }
    return [
      .chequeVoided(number: cheque.number, replacedBy: plain),
      .chequePrepared(cheque.line, number: plain),
    ]
  }

  /// How a handed-over cheque stands for its presentation within 20 days.
  public func presentation(of cheque: Cheque, asOf today: Day) -> ChequePresentation {
    guard cheque.status == .handedOver else { return .settled }
    let age = cheque.changedOn.days(until: today)
    if age >= ChequePresentation.alertDays { return .alert }
    return age >= ChequePresentation.callDays ? .call : .waiting
  }
}

/// What to do about a cheque that was handed over and not yet cashed.
public enum ChequePresentation: String, Sendable {
  case settled, waiting, call, alert

  /// Days after which the person is called; a judgement, to be confirmed by a coordinator.
  public static let callDays = 10
  /// The legal days of presentation in Morocco for a cheque issued and payable there.
  public static let alertDays = 20
}
