internal import Domain

/// What a command takes: the fields that the schema names, and the value read from just these.
///
/// A command's form is a list of parameters and the Domain's own initialiser, so that a field
/// cannot be read without being declared, nor declared without being read.
struct Parameter<Output: Sendable>: Sendable {
  var forms: [FieldForm]
  var read: @Sendable (Arguments) throws(BatchError) -> Output

  init(
    _ forms: [FieldForm], read: @escaping @Sendable (Arguments) throws(BatchError) -> Output
  ) {
    self.forms = forms
    self.read = read
  }

  /// A single field that must be given.
  init(
    _ name: String, _ type: FieldType, unit: String? = nil, note: String? = nil,
    read: @escaping @Sendable (Given) throws(BatchError) -> Output
  ) {
    self.init([FieldForm(name: name, type: type, unit: unit, note: note)]) {
      arguments throws(BatchError) in try read(arguments.given(name))
    }
  }

  private var unrequired: [FieldForm] {
    forms.map { form in
      var form = form
      form.isRequired = false
      return form
    }
  }

  /// The same, or nothing where none of its fields is given.
  var optional: Parameter<Output?> {
    let (names, read) = (forms.map(\.name), read)
    return Parameter<Output?>(unrequired) { arguments throws(BatchError) -> Output? in
      if !names.contains(where: { arguments.members[$0] != nil }) { return nil }
      return try read(arguments)
    }
  }

  /// The same, or a value that stands where none of its fields is given.
  func otherwise(_ value: Output) -> Parameter<Output> {
    let maybe = optional
    return Parameter(maybe.forms) { arguments throws(BatchError) in
      try maybe.read(arguments) ?? value
    }
  }
}
