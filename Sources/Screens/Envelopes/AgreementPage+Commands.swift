import Domain
import Wording

extension AgreementPage {
  func commands(_ agreement: Agreement) -> [MenuCommand] {
    [
      form(.promiseContribution, .contribution(id)),
      form(
        .receiveInstalment, .instalment(id, nil),
        refusal: agreement.contributions.isEmpty ? .noContributionYet : nil),
      form(
        .changeEnvelope, .envelopeAmount(agreement.envelopes.first ?? Envelope.ID(id.raw)),
        refusal: agreement.envelopes.isEmpty ? .noEnvelopeYet : nil),
      form(.formCohort, .cohort(id)),
      form(.signAddendum, .addendum(id)),
      status(.suspendAgreement, .suspended, agreement),
      status(.closeAgreement, .closed, agreement),
      status(.resumeAgreement, .active, agreement),
    ]
  }

  private func form(_ name: Phrase, _ form: MoneyForm, refusal: Phrase? = nil) -> MenuCommand {
    MenuCommand(name, refusal: refusal, effects: [.open(.form(.money(form)))])
  }

  private func status(
    _ name: Phrase, _ status: AgreementStatus, _ agreement: Agreement
  ) -> MenuCommand {
    MenuCommand(
      name,
      refusal: agreement.status == status ? .statusAlready.filled(status.phrase) : nil,
      effects: [.perform([.changeAgreement(id, status)], then: [])])
  }
}
