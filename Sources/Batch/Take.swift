internal import Domain

/// The parameters that commands are made of.
enum Take {
  /// The id of a new thing: given as `id`, or derived from the action.
  static func newID<Thing>(_ role: String, of: Thing.Type) -> Parameter<Identifier<Thing>> {
    let form = FieldForm(
      name: "id", type: .id, isRequired: false,
      note: "of the new \(role); left out, it is derived from the action")
    return Parameter([form]) { arguments throws(BatchError) in
      if arguments.members["id"] == nil {
        return Identifier(derivedID(action: arguments.action, role: role))
      }
      return Identifier(try arguments.given("id").id())
    }
  }

  static func id<Thing>(_ name: String, of: Thing.Type) -> Parameter<Identifier<Thing>> {
    Parameter(name, .id) { given throws(BatchError) in Identifier(try given.id()) }
  }

  static func person(_ name: String = "person") -> Parameter<Beneficiary.ID> {
    Parameter(name, .person) { given throws(BatchError) in try given.person() }
  }

  static func day(_ name: String, note: String? = nil) -> Parameter<Day> {
    Parameter(name, .day, note: note) { given throws(BatchError) in try given.day() }
  }

  static func money(_ name: String, note: String? = nil) -> Parameter<Money> {
    Parameter(name, .money, unit: "dirhams", note: note) { given throws(BatchError) in
      try given.money()
    }
  }

  static func text(_ name: String, limit: Int? = 200, note: String? = nil) -> Parameter<String> {
    Parameter(name, .text(limit: limit), note: note) { given throws(BatchError) in
      try given.text()
    }
  }

  static func boolean(_ name: String, note: String? = nil) -> Parameter<Bool> {
    Parameter(name, .boolean, note: note) { given throws(BatchError) in try given.boolean() }
  }

  static func integer<Number: FixedWidthInteger & Sendable>(
    _ name: String, as: Number.Type = Number.self, from range: ClosedRange<Int64>? = nil,
    unit: String? = nil, note: String? = nil
  ) -> Parameter<Number> {
    Parameter(name, .integer(range), unit: unit, note: note) { given throws(BatchError) in
      try given.integer(as: Number.self)
    }
  }

  /// How many, as the rules count: 1 to 100,000.
  static func quantity(_ name: String, unit: String? = nil) -> Parameter<Int> {
    integer(name, from: 1...100_000, unit: unit)
  }

  static func code<Meaning: Coded>(
    _ name: String, _: Meaning.Type, _ meanings: [Meaning] = Array(Meaning.allCases),
    note: String? = nil
  ) -> Parameter<Meaning> {
    let names = meanings.map(\.name)
    return Parameter(name, .code(names), note: note) { given throws(BatchError) in
      meanings[try given.code(of: names)]
    }
  }

  static func list<Element>(
    _ name: String, of type: FieldType, note: String? = nil,
    read: @escaping @Sendable (Given) throws(BatchError) -> Element
  ) -> Parameter<[Element]> {
    Parameter(name, .list(type), note: note) { given throws(BatchError) in
      var elements: [Element] = []
      for element in try given.elements(of: type) { elements.append(try read(element)) }
      return elements
    }
  }
}
