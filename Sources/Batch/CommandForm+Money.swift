internal import Domain

extension CommandForm {
  static let money: [CommandForm] =
    [
      CommandForm(
        .createProgramme, "Creates a programme of the foundation or a partner.",
        Take.newID("programme", of: Programme.self),
        Take.details(Field.programme), ids: ["id"],
        build: Command.createProgramme),
      CommandForm(
        .signAgreement, "Records a partnership agreement as signed.",
        Take.newID("agreement", of: Agreement.self), Take.terms,
        Take.details(Field.agreement, required: [.reference]), ids: ["id"],
        build: Command.signAgreement),
      CommandForm(
        .changeAgreement, "Suspends, closes or takes up an agreement.",
        Take.agreement, Take.code("status", AgreementStatus.self),
        build: Command.changeAgreement),
      CommandForm(
        .signAddendum, "Records an addendum as differences to what was signed.",
        Take.agreement, Take.money("amount", note: "a difference; negative takes away"),
        Take.integer("people", as: Int.self, note: "a difference"),
        Take.day("to", note: "the new end").optional, Take.day("signedOn")
      ) { .signAddendum($0, Addendum(amount: $1, people: $2, to: $3, signedOn: $4)) },
      CommandForm(
        .promiseContribution, "Records what a partner promised to an agreement.",
        Take.newID("contribution", of: Contribution.self), Take.agreement, Take.money("amount"),
        Take.details(Field.contribution, required: [.partner]), ids: ["id"],
        build: Command.promiseContribution),
      CommandForm(
        .receiveContribution, "Records an instalment received of a contribution.",
        Take.id("contribution", of: Contribution.self), Take.money("amount"),
        build: Command.receiveContribution),
    ] + holdings

  private static let holdings: [CommandForm] = [
    CommandForm(
      .openEnvelope, "Opens a funding line of an agreement or of the foundation's own means.",
      Take.newID("envelope", of: Envelope.self), Take.agreement.optional, Take.money("amount"),
      Take.details(Field.envelope, required: [.label]), ids: ["id"], build: Command.openEnvelope),
    CommandForm(
      .changeEnvelope, "Raises or lowers an envelope.",
      Take.envelope, Take.money("by", note: "a difference; negative takes away")
    ) { .changeEnvelope($0, by: $1) },
    CommandForm(
      .formCohort, "Forms a group of people who are served together.",
      Take.newID("cohort", of: Cohort.self), Take.agreement,
      Take.quantity("planned", unit: "people"), Take.details(Field.cohort), ids: ["id"]
    ) { .formCohort($0, $1, planned: $2, $3) },
    CommandForm(
      .receiveStock, "Takes goods into stock; a serial number stands for one unit.",
      Take.newID("stock", of: StockLot.self),
      Take.text("item", note: "the key of an item of the equipment table, or free words"),
      Take.quantity("quantity"), Take.money("unitPrice", note: "all taxes in"),
      Take.envelope.optional, Take.text("serial").optional,
      Take.details(Field.stock), ids: ["id"]
    ) { id, item, quantity, price, envelope, serial, details in
      .receiveStock(
        StockLot(
          id: id, item: item, quantity: quantity, unitPrice: price, envelope: envelope,
          serial: serial), details)
    },
    CommandForm(
      .publishFigure, "Records a figure as someone published it, apart from what is counted.",
      Take.newID("figure", of: PublishedFigure.self), Take.code("unit", FigureUnit.self),
      Take.integer(
        "value", as: Int64.self, note: "in the unit; left out where the source states none"
      ).optional, Take.code("precision", Precision.self),
      Take.details(Field.figure, required: [.label, .source]), ids: ["id"]
    ) { id, unit, value, precision, details in
      .publishFigure(
        PublishedFigure(id: id, unit: unit, value: value, precision: precision), details)
    },
  ]
}

extension Take {
  static let agreement = id("agreement", of: Agreement.self)
  static let envelope = id("envelope", of: Envelope.self)

  fileprivate static let terms: Parameter<AgreementTerms> = {
    let programme = id("programme", of: Programme.self).optional
    let amount = money("amount")
    let planned = integer(
      "plannedPeople", as: Int.self, from: 1...100_000, unit: "people",
      note: "left out where the text states none"
    ).optional
    let precision = code("precision", Precision.self, note: "of the planned people")
    let signed = day("signedOn").optional
    let (from, to) = (day("from").optional, day("to").optional)
    let provinces = list(
      "provinces", of: .text(), note: "codes such as MA-AGD; everywhere when left out"
    ) { given throws(BatchError) in try given.text() }.otherwise([])
    let forms =
      programme.forms + amount.forms + planned.forms + precision.forms + signed.forms
      + from.forms + to.forms + provinces.forms
    return Parameter(forms) { arguments throws(BatchError) in
      AgreementTerms(
        programme: try programme.read(arguments), amount: try amount.read(arguments),
        plannedPeople: try planned.read(arguments), precision: try precision.read(arguments),
        signedOn: try signed.read(arguments), from: try from.read(arguments),
        to: try to.read(arguments), provinces: try provinces.read(arguments))
    }
  }()
}
