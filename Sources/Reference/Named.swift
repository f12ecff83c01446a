/// A language of the program.
public enum Tongue: String, Sendable, CaseIterable {
  case arabic = "ar"
  case french = "fr"
  case english = "en"
}

/// What something is called in the three languages.
public struct Named: Sendable, Hashable {
  /// The name in Arabic.
  public let ar: String
  /// The name in French.
  public let fr: String
  /// The name in English.
  public let en: String

  /// Makes a name from its three languages.
  public init(ar: String, fr: String, en: String) {
    self.ar = ar
    self.fr = fr
    self.en = en
  }

  /// The name in one language.
  public func name(in tongue: Tongue) -> String {
    switch tongue {
    case .arabic: ar
    case .french: fr
    case .english: en
    }
  }
}
