extension State {
  /// Cheques handed over and not cashed for so long that somebody has to do something, the oldest
  /// first.
  public func uncashedCheques(asOf today: Day) -> [Cheque] {
    cheques.values.filter {
      [.call, .alert].contains(presentation(of: $0, asOf: today))
    }
    .sorted { ($0.changedOn, $0.number) < ($1.changedOn, $1.number) }
  }
}
