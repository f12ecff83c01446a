import Canvas
import Domain
import Wording

extension AgreementPage {
  /// Envelopes, contributions, cohorts, and the allocations that draw on them.
  func rows(_ agreement: Agreement, _ context: Context) -> [Row] {
    let state = context.state
    return section("envelopes", .envelopesHeading, envelopes(agreement, state))
      + section("contributions", .contributionsHeading, contributions(agreement, state))
      + section("cohorts", .cohortsHeading, cohorts(agreement, state))
      + section("allocations", .allocationsHeading, allocations(agreement, context))
  }

  private func section(_ id: String, _ title: Phrase, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [Row(id: id, [title], role: .heading)] + rows
  }

  private func envelopes(_ agreement: Agreement, _ state: State) -> [Row] {
    state.envelopesInOrder(of: agreement.id).map { envelope in
      envelope.row(
        searched: Phrase.envelopesHeading.all,
        effects: [.open(.form(.money(.envelopeAmount(envelope.id))))])
    }
  }

  private func contributions(_ agreement: Agreement, _ state: State) -> [Row] {
    agreement.contributions.compactMap { state.contributions[$0] }.map { contribution in
      Row(
        id: "contribution-" + contribution.id.raw.hex,
        [
          .promisedReceived.filled(
            .quoted(contribution.fields.text(.partner) ?? "—"), contribution.promised.sum,
            contribution.received.map(\.value).total.sum)
        ],
        effects: [.open(.form(.money(.instalment(agreement.id, contribution.id))))])
    }
  }

  private func cohorts(_ agreement: Agreement, _ state: State) -> [Row] {
    agreement.cohorts.compactMap { state.cohorts[$0] }.map { cohort in
      let people = Set(
        state.allocations.values.filter { $0.cohort == cohort.id && $0.state.isCommitted }
          .map(\.person))
      return Row(
        id: "cohort-" + cohort.id.raw.hex,
        [
          .quoted(cohort.fields.text(.label) ?? "—")
            + Phrase(
              " · مبرمج {0} · ملتزم به {1}", " · prévus {0} · engagés {1}",
              " · planned {0} · committed {1}"
            )
            .filled(.numeral(cohort.planned), .numeral(people.count))
        ])
    }
  }

  private func allocations(_ agreement: Agreement, _ context: Context) -> [Row] {
    let envelopes = Set(agreement.envelopes)
    return context.state.allocationsInOrder.compactMap { allocation in
      let lines = allocation.lines.filter { envelopes.contains($0.envelope) }
      guard !lines.isEmpty, let person = context.state.beneficiaries[allocation.person] else {
        return nil
      }
      return Row(
        id: "allocation-" + allocation.id.raw.hex,
        [
          .quoted(context.name(of: person)) + Phrase(verbatim: " · ") + lines.map(\.total).total.sum
            + Phrase(verbatim: " · ") + allocation.state.phrase
        ], searched: [person.number.file],
        effects: [.open(.page(.allocation(allocation.id)))])
    }
  }
}
