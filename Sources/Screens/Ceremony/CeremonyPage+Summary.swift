import Canvas
import Domain
import Wording

extension CeremonyPage {
  /// Day, place, people, what is brought, totals by envelope.
  func summary(_ ceremony: Ceremony, _ context: Context) -> [SummaryLine] {
    let day = phrase { isolatedDay(ceremony.day, in: $0) }
    var lines = [
      SummaryLine(FormKey.Part.day.phrase, day), SummaryLine(Field.venue.phrase, place(ceremony)),
      SummaryLine(
        Phrase("الوضعية", "Situation", "Standing"), ceremony.standing(on: context.today),
        role: ceremony.role(on: context.today)),
    ]
    if let presider = ceremony.fields.text(.presider) {
      lines.append(SummaryLine(Field.presider.phrase, Phrase(verbatim: nameIsolated(presider))))
    }
    lines.append(people(ceremony, context))
    lines += envelopes(ceremony, context)
    if ceremony.state != .planned { lines.append(progress(ceremony)) }
    return lines
  }

  private func place(_ ceremony: Ceremony) -> Phrase {
    let venue = Phrase(verbatim: nameIsolated(ceremony.fields.text(.venue) ?? ""))
    guard let province = ceremony.fields.text(.province) else { return venue }
    return venue + Phrase(" (", " (", " (") + Choices.provincePhrase(province)
      + Phrase(verbatim: ")")
  }

  private func people(_ ceremony: Ceremony, _ context: Context) -> SummaryLine {
    let brought = context.state.goods(of: ceremony).brought
    let count = ceremony.entries.count
    return SummaryLine(
      Phrase("المستفيدون وما يُحضر", "Personnes et apport", "People and goods"),
      Phrase(verbatim: "\(count) · ") + .goods(brought))
  }

  private func envelopes(_ ceremony: Ceremony, _ context: Context) -> [SummaryLine] {
    var totals: [Envelope.ID: Money] = [:]
    for entry in ceremony.entries {
      for line in context.state.allocations[entry.allocation]?.lines ?? [] {
        totals[line.envelope, default: .zero] += line.total
      }
    }
    return totals.sorted { $0.key < $1.key }.map { id, total in
      let name = context.state.envelopes[id]?.fields.text(.label) ?? "?"
      let amount = phrase { isolatedAmount(total, in: $0) }
      return SummaryLine(
        FormKey.Part.envelope.phrase, amount + Phrase(verbatim: " · " + nameIsolated(name)))
    }
  }

  private func progress(_ ceremony: Ceremony) -> SummaryLine {
    let total = ceremony.entries.count
    return SummaryLine(
      HandOverOutcome.full.phrase, Phrase(verbatim: isolated("\(ceremony.served)/\(total)")),
      bar: SummaryLine.Bar(filled: ceremony.served, total: total))
  }
}
