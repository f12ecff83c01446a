internal import Domain

extension Take {
  /// The fields of the Domain that a command may write, each under its own name and of its own
  /// kind: a new field of such a set is in the schema by itself.
  ///
  /// - Parameter required: those without which the rules always refuse.
  static func details(_ fields: Set<Field>, required: Set<Field> = []) -> Parameter<Details> {
    let ordered = fields.sorted()
    let forms = ordered.map { form(of: $0, isRequired: required.contains($0)) }
    return Parameter(forms) { arguments throws(BatchError) in
      var details: Details = [:]
      for field in ordered {
        if !required.contains(field), arguments.members[field.name] == nil { continue }
        details[field] = try arguments.given(field.name).value(of: field.kind)
      }
      return details
    }
  }

  private static func form(of field: Field, isRequired: Bool) -> FieldForm {
    var form = FieldForm(name: field.name, type: FieldType(field.kind), isRequired: isRequired)
    if case .money = field.kind { form.unit = "dirhams" }
    form.isPersonal = field.isPersonal
    return form
  }
}
