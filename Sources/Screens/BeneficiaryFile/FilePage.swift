import Canvas
public import Domain
import Wording

/// One person's file: who, what may be done next, and all that happened.
public struct FilePage: PageContent {
  public var id: Beneficiary.ID

  public init(id: Beneficiary.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let person = context.state.beneficiaries[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let commands = commands(for: person, in: context)
    let new = MenuCommand(
      .newContact, key: Phrase(verbatim: "F2"),
      refusal: person.erasedOn.map { _ in
        Rejection(.fileErased, [.file: .file(person.number)]).phrase
      },
      effects: [.open(.form(.beneficiary(.contact(id))))])
    var view = PageView(
      title: title(of: person, in: context),
      summary: summary(of: person, in: context), columns: Self.columns,
      rows: rows(of: person, in: context), empty: .none, new: new,
      commands: commands.map(\.command),
      firstRow: commands.firstIndex { $0.step == person.nextStep(in: context.state) }
        .map { "command-\($0)" })
    view.rareCommands = rareCommands(for: person, in: context)
    return view
  }

  /// The number, and the name as long as there is one.
  private func title(of person: Beneficiary, in context: Context) -> Phrase {
    let number = Phrase.reference(person.number.file)
    if person.erasedOn != nil { return number }
    return number + Phrase(verbatim: " · ") + .quoted(context.name(of: person))
  }

  private static let columns = [
    Column(Phrase("التاريخ", "Date", "Date"), width: 10),
    Column(Phrase("الساعة", "Heure", "Time"), width: 6),
    Column(Phrase("ما جرى", "Ce qui s'est passé", "What happened")),
    Column(Phrase("من طرف", "Par", "By"), width: 16),
  ]
}

/// What a file's commands are about, to find the one whose turn it is.
enum FileStep: Equatable {
  case inquiry, conclusion, eligibility, project, release, other
}

extension Beneficiary {
  /// What the way asks for next.
  func nextStep(in state: State) -> FileStep {
    if inquiries.isEmpty { return .inquiry }
    if inquiries.allSatisfy({ state.inquiries[$0]?.conclusion == nil }) { return .conclusion }
    if eligibility == nil { return .eligibility }
    return eligibility?.value == .eligible && projects.isEmpty ? .project : .other
  }
}
