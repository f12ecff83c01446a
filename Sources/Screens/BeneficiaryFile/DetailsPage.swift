import Canvas
public import Domain
import Wording

/// All that is written down about one thing, in full, each field to be corrected with a reason.
public struct DetailsPage: PageContent {
  public var subject: Subject

  public init(subject: Subject) { self.subject = subject }

  public func view(in context: Context) -> PageView {
    let known = context.state.fields(of: subject)?.known ?? []
    return PageView(
      title: title(in: context),
      summary: [SummaryLine(.correction, .correctionHint, role: .hint)],
      columns: [
        Column(Phrase("الخانة", "Champ", "Field"), width: 24),
        Column(Phrase("القيمة المسجلة", "Valeur enregistrée", "Recorded value")),
      ],
      rows: known.filter { $0.field.isShown }.flatMap { rows(of: $0, in: context) },
      empty: Phrase("لا شيء مسجل بعد", "Rien n'est encore noté", "Nothing is written down yet"))
  }

  private func title(in context: Context) -> Phrase {
    let kind =
      switch subject.kind {
      case .contact: Phrase("مقابلة", "Entretien", "Contact")
      case .inquiry: Phrase("بحث اجتماعي", "Enquête sociale", "Social inquiry")
      case .project: Phrase("مشروع حياة", "Projet de vie", "Life project")
      case .step: Phrase("خطوة", "Étape", "Step")
      default: Phrase("الملف", "Dossier", "File")
      }
    guard let person = context.state.person(of: subject) else { return kind }
    return kind + Phrase(verbatim: " · ") + .quoted(context.name(of: person))
  }

  /// A long text goes on over as many rows as it needs.
  private func rows(of known: FieldSet.Known, in context: Context) -> [Row] {
    let value = known.field.phrase(of: known.value)
    let others = known.rivals.map { known.field.phrase(of: $0) }
    let whole = ([value] + others.map { Phrase(verbatim: "≠ ") + $0 }).dotted
    let lines = context.say(whole).wrapped(to: 44)
    return lines.enumerated().map { index, line in
      Row(
        id: "\(known.field.name)-\(index)",
        [index == 0 ? known.field.phrase : Phrase(verbatim: ""), Phrase(verbatim: line)],
        role: others.isEmpty ? .text : .warning,
        effects: [.open(.form(.beneficiary(.correct(subject, known.field))))])
    }
  }
}

extension Field {
  /// The year goes with the birth, and a reason of correction is not corrected itself.
  fileprivate var isShown: Bool { self != .birthYear && self != .correctionReason }
}

extension String {
  /// The words in lines of at most so many letters; a longer word stands alone.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}

extension Phrase {
  fileprivate static let correctionHint = Phrase(
    "Enter على الخانة لتصحيحها مع السبب", "Entrée sur un champ le corrige, avec un motif",
    "Enter on a field corrects it, with a reason")
}
