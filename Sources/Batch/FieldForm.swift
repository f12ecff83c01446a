internal import Domain

/// One field of a command: what the schema says of it and by what it is read.
struct FieldForm: Sendable {
  var name: String
  var type: FieldType
  var unit: String?
  var isRequired = true
  var isPersonal = false
  var note: String?
}

/// What a field of a command may hold.
indirect enum FieldType: Sendable {
  case id
  /// A person: the id or the number of their file.
  case person
  case day
  case money
  case integer(ClosedRange<Int64>? = nil)
  /// Words, at most so many Unicode scalars where the rules say how many.
  case text(limit: Int? = nil)
  case boolean
  case code([String])
  case birth
  /// What the field named beside it holds.
  case value
  case list(FieldType)
  case object([FieldForm])

  init(_ kind: FieldKind) {
    self =
      switch kind {
      case .text(let limit): .text(limit: limit)
      case .number(let range): .integer(range)
      case .money: .money
      case .day: .day
      case .code(let list): .code(list.map(\.name))
      case .flag: .boolean
      case .birth: .birth
      }
  }

  /// The name of the type, as the schema and the errors say it.
  var name: String {
    switch self {
    case .id: "id"
    case .person: "person"
    case .day: "day"
    case .money: "money"
    case .integer: "integer"
    case .text: "text"
    case .boolean: "boolean"
    case .code: "code"
    case .birth: "birth"
    case .value: "value"
    case .list: "list"
    case .object: "object"
    }
  }
}
