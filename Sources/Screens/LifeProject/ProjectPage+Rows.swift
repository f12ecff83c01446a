import Canvas
import Domain
import Wording

extension ProjectPage {
  /// Steps, cost lines, decisions, then the sheet as it is written.
  func rows(of project: LifeProject, in context: Context) -> [Row] {
    section(Phrase("الخطوات", "Étapes", "Steps"), project.steps.map { row(of: $0, project) })
      + section(
        Phrase("سطور التكلفة", "Lignes de coût", "Cost lines"),
        project.costLines.map { row(of: $0, project) })
      + section(Phrase("القرارات", "Décisions", "Decisions"), decisions(of: project))
      + section(
        Phrase("التخصيصات", "Affectations", "Allocations"), allocations(of: project, context))
      + section(.projectSheet, sheet(of: project))
  }

  private func section(_ heading: Phrase, _ rows: [Row]) -> [Row] {
    if rows.isEmpty { return [] }
    let title = heading + Phrase(verbatim: " (\(rows.count))")
    return [Row(id: heading.english, [title], role: .heading)] + rows
  }

  private func row(of step: Step, _ project: LifeProject) -> Row {
    let day = step.doneOn ?? step.fields.day(.stepDay)
    let words = step.fields.text(.stepWords).map { Phrase.quoted($0) } ?? .none
    let who = step.fields[.stepActor].map { Field.stepActor.phrase(of: $0) }
    return Row(
      id: step.id.raw.hex,
      [
        day.map { .figures($0) } ?? Phrase(verbatim: ""),
        Phrase(verbatim: step.doneOn == nil ? "○ " : "✓ ") + words, Phrase(verbatim: ""),
        who ?? Phrase(verbatim: ""),
      ], role: step.doneOn == nil ? .text : .dim,
      effects: step.doneOn == nil
        ? [.open(.form(.project(.settleStep(project.id, step.id))))]
        : [.open(.page(.details(.step(step.id))))])
  }

  private func row(of line: CostLine, _ project: LifeProject) -> Row {
    Row(
      id: line.id.raw.hex,
      [
        Phrase(verbatim: ""), Choices.itemPhrase(line.item), Phrase(verbatim: "\(line.quantity)"),
        .amount(line.total),
      ],
      effects: project.state.isOpen
        ? [.open(.form(.project(.changeCost(project.id, line.id))))]
        : [.say(.sheetIsClosed, .bad)])
  }

  /// The last decision carries the reference and the conditions that stand.
  private func decisions(of project: LifeProject) -> [Row] {
    project.decisions.enumerated().reversed().map { index, decision in
      var words = [decision.value.body.phrase, decision.value.outcome.phrase]
      if index == project.decisions.count - 1 { words += decisionWords(project.fields) }
      if let until = decision.value.until { words.append(.figures(until)) }
      return Row(
        id: "decision-\(index)",
        [
          .figures(decision.day), words.dotted, Phrase(verbatim: ""),
          decision.value.amount.map { .amount($0) } ?? Phrase(verbatim: ""),
        ], effects: [.say(words.dotted, .plain)])
    }
  }

  private func decisionWords(_ fields: FieldSet) -> [Phrase] {
    [Field.decisionReference, .conditions, .decisionReason].compactMap { field in
      fields[field].map { field.phrase(of: $0) }
    }
  }

  private func allocations(of project: LifeProject, _ context: Context) -> [Row] {
    project.allocations.compactMap { context.state.allocations[$0] }.map { allocation in
      Row(
        id: allocation.id.raw.hex,
        [
          .figures(allocation.proposedOn), allocation.state.phrase, Phrase(verbatim: ""),
          .amount(allocation.total),
        ], effects: [.open(.page(.allocation(allocation.id)))])
    }
  }

  private func sheet(of project: LifeProject) -> [Row] {
    let decided: Set<Field> = [.decisionReference, .conditions, .decisionReason, .correctionReason]
    return project.fields.known.filter { !decided.contains($0.field) }.map { known in
      let words = Phrase.labelled(known.field.phrase, known.field.phrase(of: known.value))
      return Row(
        id: known.field.name, [Phrase(verbatim: ""), words],
        effects: [.open(.page(.details(.project(project.id))))])
    }
  }
}
