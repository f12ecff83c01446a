extension State {
  /// The report of a scope.
  ///
  /// Linear in what the journal holds; meant for a report's screen or paper, not for every key.
  public func report(_ scope: ReportScope) -> Report {
    let count = Counting(self, scope)
    return Report(
      scope: scope, figures: count.figures(), envelopes: count.envelopeLines(),
      agreements: count.agreementLines(), operations: count.operations(),
      published: count.publishedLines(), warnings: count.warnings(),
      trades: Breakdown(count.served, by: \.trade),
      sexes: Breakdown(count.served) { $0.sex?.name },
      provinces: Breakdown(count.served, by: \.province))
  }
}

extension Counting {
  /// Every figure once, in the order of their names.
  func figures() -> [Figure] {
    let all =
      peopleFigures() + projectFigures() + handOverFigures() + visitFigures()
      + survivalFigures() + pathwayFigures() + closureFigures()
    let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    return FigureName.allCases.map { byName[$0] ?? Figure(name: $0) }
  }
}
