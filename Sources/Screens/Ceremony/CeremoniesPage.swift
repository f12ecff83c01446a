import Canvas
import Domain
import Wording

/// All ceremonies: those to come first, then those that are over.
public struct CeremoniesPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    let all = context.state.ceremonies.values
    let open = all.filter(\.isOpen).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    let over = all.filter { !$0.isOpen }.sorted { ($1.day, $1.id) < ($0.day, $0.id) }
    return PageView(
      title: .ceremonies,
      columns: [
        Column(Phrase("التاريخ", "Date", "Date"), width: 10),
        Column(Phrase("المكان", "Lieu", "Venue")),
        Column(Phrase("الإقليم", "Province", "Province"), width: 12),
        Column(Phrase("العدد", "Pers.", "People"), width: 5, alignment: .trailing),
        Column(Phrase("الوضعية", "Situation", "Standing"), width: 27),
      ],
      rows: (open + over).map { row($0, context) },
      empty: Phrase(
        "لا حفل بعد: F2 لبرمجة حفل", "Aucune cérémonie : F2 en prévoit une",
        "No ceremony yet: F2 plans one"),
      new: MenuCommand(
        .planCeremony, key: Phrase(verbatim: "F2"),
        effects: [.open(.form(.ceremony(.plan)))]))
  }

  private func row(_ ceremony: Ceremony, _ context: Context) -> Row {
    let province = ceremony.fields.text(.province).map { Choices.provincePhrase($0) }
    return Row(
      id: ceremony.id.raw.hex,
      [
        phrase { ceremony.day.figures(in: $0) },
        Phrase(verbatim: ceremony.fields.text(.venue) ?? ""), province ?? .none,
        Phrase(verbatim: String(ceremony.entries.count)),
        ceremony.standing(on: context.today, short: true),
      ],
      role: ceremony.role(on: context.today),
      effects: [.open(.page(.ceremony(ceremony.id)))])
  }
}

extension Ceremony {
  /// Whether it is still to come or under way.
  var isOpen: Bool { state == .planned || state == .locked }

  /// The state in words, with what makes it urgent before it.
  ///
  /// - Parameter short: Whether it must fit a column.
  func standing(on today: Day, short: Bool = false) -> Phrase {
    let words = short && state == .locked ? Phrase.lockedShort : state.phrase
    guard isOpen else { return words }
    let dot = Phrase(verbatim: " · ")
    if day == today { return Phrase(verbatim: "● ") + .today + dot + words }
    if day == today + 1 { return Phrase(verbatim: "! ") + .tomorrow + dot + words }
    return day < today ? Phrase(verbatim: "✗ ") + .past + dot + words : words
  }

  func role(on today: Day) -> Role {
    guard isOpen else { return .dim }
    if day < today { return .overdue }
    return day <= today + 1 ? .accent : .text
  }
}

extension Phrase {
  static let lockedShort = Phrase("مقفلة", "verrouillée", "locked")
  static let past = Phrase("مضى تاريخه", "date passée", "past")
}
