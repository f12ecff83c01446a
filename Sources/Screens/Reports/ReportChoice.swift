public import Domain
import Wording

/// What part of the centre's work a report is about, as chosen on the screen.
public struct ReportChoice: Hashable, Sendable {
  public var from: Day?
  public var to: Day?
  /// The code of a province.
  public var province: String?

  public init(from: Day? = nil, to: Day? = nil, province: String? = nil) {
    self.from = from
    self.to = to
    self.province = province
  }

  /// The scope, drawn today.
  func scope(_ today: Day) -> ReportScope {
    ReportScope(today: today, from: from, to: to, province: province)
  }

  /// The period in words.
  func period(_ today: Day) -> Phrase {
    let start = from.map { Phrase.day($0) } ?? .sinceTheBeginning
    return start + Phrase(verbatim: " – ") + .day(to ?? today)
  }

  /// The place in words.
  var place: Phrase { province.map { Choices.provincePhrase($0) } ?? .allProvinces }
}
