import Domain
import Wording

/// Everyone who has a file, found by any part of a name in either script, a number or a place.
public struct BeneficiariesPage: PageContent {
  public init() {}

  public var isLasting: Bool { true }

  public func view(in context: Context) -> PageView {
    let people = context.state.beneficiaries.values.sorted { $0.number > $1.number }
    return PageView(
      title: Phrase("المستفيدون", "Bénéficiaires", "Beneficiaries"),
      columns: [
        Column(Phrase("الملف", "Dossier", "File"), width: 16),
        Column(Phrase("الاسم الكامل", "Nom et prénom", "Full name")),
        Column(Phrase("الجماعة", "Commune", "Commune"), width: 14),
        Column(Phrase("الوضعية", "Situation", "Standing"), width: 20),
      ],
      rows: people.map { row($0, context) },
      empty: Phrase(
        "لا ملفات بعد: F2 لفتح أول ملف", "Aucun dossier : F2 ouvre le premier",
        "No files yet: F2 opens the first"),
      new: MenuCommand(
        Phrase("ملف جديد", "Nouveau dossier", "New file"), key: Phrase(verbatim: "F2"),
        effects: [.open(.form(.beneficiary(.intake)))]))
  }

  private func row(_ person: Beneficiary, _ context: Context) -> Row {
    Row(
      id: person.id.raw.hex,
      [
        Phrase(verbatim: person.number.file), Phrase(verbatim: context.name(of: person)),
        Phrase(verbatim: person.fields.text(.commune) ?? ""),
        person.standing(in: context.state),
      ],
      searched: [
        person.name(arabic: true), person.name(arabic: false), person.fields.text(.cin),
        person.fields.text(.phone).map { phoneFigures($0) },
      ].compactMap { $0 },
      person: person.id,
      effects: [.loadHistory(person.id), .open(.page(.file(person.id)))])
  }
}

extension Beneficiary {
  /// Where the person stands on the way, in a word.
  func standing(in state: State) -> Phrase {
    if mergedInto != nil { return Phrase("ملف مدمج", "Fusionné", "Merged") }
    if let closure { return closure.value.phrase }
    if let condition, condition.value != .available { return condition.value.phrase }
    if let project = projects.last.flatMap({ state.projects[$0] }) {
      return project.standing(in: state)
    }
    if let eligibility { return eligibility.value.phrase }
    return inquiries.isEmpty
      ? Phrase("بحث اجتماعي للإنجاز", "Enquête à faire", "Inquiry to make")
      : Phrase("قيد الدراسة", "En cours d'étude", "Being studied")
  }
}
