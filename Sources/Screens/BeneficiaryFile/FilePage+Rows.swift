import Canvas
import Domain
import Wording

extension FilePage {
  /// Projects, contacts and inquiries, then all that happened, newest first.
  func rows(of person: Beneficiary, in context: Context) -> [Row] {
    let state = context.state
    return mergedRow(person, context)
      + section(
        "projects", Phrase("مشاريع الحياة", "Projets de vie", "Life projects"),
        person.projects.compactMap { state.projects[$0] }.map { row(of: $0, context) })
      + section(
        "contacts", .contactsHeading,
        person.contacts.reversed().compactMap { state.contacts[$0] }.map { row(of: $0, context) },
        isOpen: person.erasedOn == nil)
      + section(
        "inquiries", Phrase("الأبحاث الاجتماعية", "Enquêtes sociales", "Social inquiries"),
        person.inquiries.reversed().compactMap { state.inquiries[$0] }.map { row(of: $0) })
      + section("history", Phrase("السجل", "Historique", "History"), history(context))
  }

  private func section(
    _ id: String, _ heading: Phrase, _ rows: [Row], isOpen: Bool = true
  ) -> [Row] {
    if rows.isEmpty {
      return id == "contacts" && isOpen ? [Row(id: id, [heading], role: .heading)] : []
    }
    return [Row(id: id, [heading + Phrase(verbatim: " (\(rows.count))")], role: .heading)] + rows
  }

  private func mergedRow(_ person: Beneficiary, _ context: Context) -> [Row] {
    guard let other = person.mergedInto, let file = context.state.beneficiaries[other] else {
      return []
    }
    let name = Phrase("نفس شخص الملف {0}", "Même personne que le dossier {0}", "Same as file {0}")
    return [
      Row(
        id: "merged", [name.filled(.reference(file.number.file))], role: .warning,
        effects: [.loadHistory(other), .replace(.page(.file(other)))])
    ]
  }

  private func row(of project: LifeProject, _ context: Context) -> Row {
    Row(
      id: project.id.raw.hex,
      [
        .figures(project.draftedOn), Phrase(verbatim: ""), project.name,
        project.standing(in: context.state),
      ], effects: [.open(.page(.project(project.id)))])
  }

  private func row(of contact: Contact, _ context: Context) -> Row {
    let fields = contact.fields
    let words = [Field.subjectDomain, .contactAct, .words].compactMap { field in
      fields[field].map { field.phrase(of: $0) }
    }
    let next = fields.day(.nextDay).map { day in
      Phrase(verbatim: day < context.today ? "← " : "→ ") + .figures(day)
    }
    return Row(
      id: contact.id.raw.hex,
      [.figures(contact.day), Phrase(verbatim: ""), words.dotted, next ?? Phrase(verbatim: "")],
      effects: [.open(.page(.details(.contact(contact.id))))])
  }

  private func row(of inquiry: Inquiry) -> Row {
    let by = inquiry.fields[.inquiryBody].map { Field.inquiryBody.phrase(of: $0) }
    let conclusion = inquiry.conclusion?.value.phrase
    return Row(
      id: inquiry.id.raw.hex,
      [
        .figures(inquiry.day), Phrase(verbatim: ""),
        conclusion ?? Phrase("بدون خلاصة بعد", "à conclure", "to conclude"),
        by ?? Phrase(verbatim: ""),
      ], role: conclusion == nil ? .warning : .text,
      effects: [.open(.page(.details(.inquiry(inquiry.id))))])
  }

  /// One row for each action, whatever the number of its events; Enter says it in full.
  private func history(_ context: Context) -> [Row] {
    var actions: [[Entry]] = []
    for entry in context.history {
      if actions.last?.first?.action == entry.action {
        actions[actions.count - 1].append(entry)
      } else {
        actions.append([entry])
      }
    }
    return actions.reversed().compactMap { row(of: $0, context) }
  }

  private func row(of entries: [Entry], _ context: Context) -> Row? {
    guard let first = entries.first else { return nil }
    let words = entries.map(\.event).sorted { $0.weight < $1.weight }
      .map { $0.phrase(in: context.state) }.dotted
    let name = context.state.operators[first.operatorNumber]?.name ?? "\(first.operatorNumber)"
    return Row(
      id: "entry-\(first.id.session)-\(first.id.sequence)-\(first.id.index)",
      [
        .figures(first.day), Phrase(verbatim: hour(first.minuteOfDay)), words, .quoted(name),
      ], role: .dim, effects: [.say(words, .plain)])
  }
}

extension Event {
  /// What happened first, then the words, then the facts: a row shows the beginning.
  fileprivate var weight: Int {
    guard case .edited(let edit) = self else { return 0 }
    return edit.field.isPersonal ? 1 : 2
  }
}

extension Phrase {
  fileprivate static let contactsHeading = Phrase(
    "المقابلات، F2 لمقابلة جديدة", "Entretiens, F2 en note un", "Contacts, F2 notes one")
}
