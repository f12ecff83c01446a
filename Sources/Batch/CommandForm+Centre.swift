internal import Domain

extension CommandForm {
  static let centre: [CommandForm] = [
    CommandForm(
      .foundCentre, "Founds the centre of an empty journal; one of the two names is needed.",
      Take.text("letters", limit: 3, note: "three Latin letters that begin every number"),
      Take.text("nameArabic").optional, Take.text("nameFrench").optional,
      Take.integer("desk", as: UInt16.self, from: 1...65535),
      Take.integer("coordinator", as: Operator.Number.self, from: 1...4_294_967_295),
      Take.text("coordinatorName", limit: 60)
    ) {
      .foundCentre(
        FoundCentre(
          letters: $0, nameArabic: $1, nameFrench: $2, desk: $3, coordinator: $4,
          coordinatorName: $5))
    },
    CommandForm(
      .openDesk, "Opens a desk that numbers on its own.",
      Take.integer("desk", as: UInt16.self, from: 1...65535), build: Command.openDesk),
    CommandForm(
      .addOperator, "Adds somebody who works with the program.",
      Take.integer("number", as: Operator.Number.self, from: 1...4_294_967_295),
      Take.text("name", limit: 60), Take.rights
    ) { .addOperator(AddOperator(number: $0, name: $1, rights: $2)) },
    CommandForm(
      .changeOperator, "Gives an operator other rights; one who coordinates always stays.",
      Take.integer("number", as: Operator.Number.self, from: 1...4_294_967_295), Take.rights
    ) { .changeOperator($0, rights: $1) },
    CommandForm(
      .removeOperator, "Ends an operator's work; their name stays in the history.",
      Take.integer("number", as: Operator.Number.self, from: 1...4_294_967_295),
      build: Command.removeOperator),
    CommandForm(
      .correct, "Corrects one recorded field; the old value stays in the history.",
      Take.subject, Take.correction, Take.text(Field.correctionReason.name)
    ) { subject, correction, reason in
      .correct(
        Correct(
          subject: subject, field: correction.field, value: correction.value, reason: reason))
    },
  ]
}

/// A field and its right value.
struct Correction: Sendable {
  var field: Field
  /// Nothing where the value turned out not to be known.
  var value: Value?
}

extension Take {
  fileprivate static let rights: Parameter<Rights> = {
    let names = Rights.named.map(\.name)
    let rights = list("rights", of: .code(names)) { given throws(BatchError) in
      Rights.named[try given.code(of: names)].right
    }
    return Parameter(rights.forms) { arguments throws(BatchError) in
      Rights(try rights.read(arguments))
    }
  }()

  /// The thing that a correction is about: by id, or by number where it is an operator.
  fileprivate static let subject: Parameter<Subject> = {
    let kind = subjectKind
    let id = Parameter<RawID>("subjectID", .person) { given throws(BatchError) in
      try given.person().raw
    }.optional
    let number = integer(
      "operator", as: Operator.Number.self, note: "where the subject is an operator"
    ).optional
    var forms = kind.forms + id.forms + number.forms
    forms[1].note = "where the subject is neither the centre nor an operator"
    return Parameter(forms) { arguments throws(BatchError) in
      switch (try kind.read(arguments), try id.read(arguments), try number.read(arguments)) {
      case (.centre, nil, nil): return .centre
      case (.operator_, nil, let number?): return .operator_(number)
      case (.operator_, nil, nil): throw .missing("operator")
      case (.centre, .some, _), (.operator_, .some, _): throw .unknownField("subjectID")
      case (_, _, .some): throw .unknownField("operator")
      case (_, nil, nil): throw .missing("subjectID")
      case (let kind, let id?, nil): return Subject(kind, id)
      }
    }
  }()

  private static let subjectKind: Parameter<Subject.Kind> = {
    let kinds = Subject.Kind.allCases
    let names = kinds.map(\.plainName)
    return Parameter("subject", .code(names)) { given throws(BatchError) in
      kinds[try given.code(of: names)]
    }
  }()

  /// A field by name and its right value, whose form follows from the field.
  fileprivate static let correction: Parameter<Correction> = {
    let fields = Field.allCases
    let names = fields.map(\.name)
    let forms = [
      FieldForm(name: "field", type: .code(names)),
      FieldForm(name: "value", type: .value, note: "of the field's own type; null for not known"),
    ]
    return Parameter(forms) { arguments throws(BatchError) in
      let field = fields[try arguments.given("field").code(of: names)]
      let given = try arguments.given("value")
      if given.json == .null { return Correction(field: field, value: nil) }
      return Correction(field: field, value: try given.value(of: field.kind))
    }
  }()
}

extension Subject.Kind {
  /// The name in commands and answers: `operator`, which Swift keeps for itself, included.
  var plainName: String { self == .operator_ ? "operator" : name }
}
