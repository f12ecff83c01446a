public import Domain

extension Rights {
  /// What the rights are called, one after the other.
  public var phrase: Phrase { each.map(\.word).joined }

  /// What a single right is called.
  fileprivate var word: Phrase {
    switch self {
    case .intake: Phrase("الاستقبال", "accueil", "intake")
    case .opinion: Phrase("إبداء الرأي", "avis", "opinion")
    case .money: Phrase("المالية", "finances", "money")
    case .ceremony: Phrase("حفل التوزيع", "cérémonie", "ceremony")
    case .followUp: Phrase("التتبع", "suivi", "follow-up")
    case .coordinate: Phrase("التنسيق", "coordination", "coordination")
    case .audit: Phrase("التدقيق", "audit", "audit")
    case .erase: Phrase("المحو", "effacement", "erasure")
    default: Phrase(verbatim: "?")
    }
  }
}

extension [Phrase] {
  /// The phrases with an "or" of the language between them.
  var alternatives: Phrase {
    guard let first else { return Phrase(verbatim: "") }
    return dropFirst().reduce(first) { $0 + Phrase(" أو ", " ou ", " or ") + $1 }
  }
}
