public import Domain

/// A figure that the press gave, under the key it has in the table of the press's facts.
public struct PressFigure: Sendable {
  /// The press text's number and the fact's key, such as `001.event.amount`.
  public var key: String
  public var unit: FigureUnit
  /// In the unit, centimes for money; nothing where the text states none.
  public var value: Int64?
  public var precision: Precision
  var label: (arabic: String, french: String)
  /// The code of a province or region, or words.
  var place: (arabic: String, french: String)?
  var from: Day?
  var to: Day?
  var source: String

  /// The figure's id, which its key alone decides.
  public var id: PublishedFigure.ID {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var chance = Chance(seed: hash)
    return PublishedFigure.ID(RawID(high: chance.next(), low: chance.next()))
  }

  init(
    _ key: String, _ unit: FigureUnit, _ value: Int64?, _ precision: Precision,
    _ arabic: String, _ french: String, place: (String, String)? = nil, year: Int? = nil,
    from: Day? = nil, to: Day? = nil, source: String
  ) {
    self.key = key
    self.unit = unit
    self.value = value
    self.precision = precision
    self.label = (arabic, french)
    self.place = place.map { (arabic: $0.0, french: $0.1) }
    self.from = from ?? year.flatMap { Day(year: $0, month: 1, day: 1) }
    self.to = to ?? from ?? year.flatMap { Day(year: $0, month: 12, day: 31) }
    self.source = source
  }
}

extension Script {
  mutating func publishPressFigures() {
    for figure in PressFigure.all {
      var details: Details = [
        .label: words(figure.label.arabic, figure.label.french), .source: .text(source(of: figure)),
      ]
      details[.place] = figure.place.map { words($0.arabic, $0.french) }
      details[.periodFrom] = figure.from.map { Value.day($0) }
      details[.periodTo] = figure.to.map { Value.day($0) }
      let published = PublishedFigure(
        id: figure.id, unit: figure.unit, value: figure.value, precision: figure.precision)
      let day = max(Script.founded + 10, (figure.to ?? Script.founded) + 12)
      on(min(day, today), by: .coordinator, .publishFigure(published, details))
    }
  }

  /// A rival figure says that it stands in another text than the operation's own.
  private func source(of figure: PressFigure) -> String {
    let isRival = figure.key.contains(".external")
    return figure.source + (isRival ? say(" (مصدر آخر)", " (autre source)") : "")
  }
}
