/// Why a line is no command: facts, no words.
///
/// What the rules of the Domain refuse is a `Rejection` instead.
public enum BatchError: Error, Equatable, Sendable {
  case notJSON
  case notAnObject
  /// The field of this name must be given.
  case missing(String)
  case unknownCommand(String)
  /// The command takes no field of this name.
  case unknownField(String)
  /// The field of this name is given twice.
  case repeated(String)
  /// The field holds another type than the one named in the schema.
  case wrongType(field: String, expected: String)
  case noSuchValue(field: String, allowed: [String])
  /// The field of this name holds a day that the calendar does not have, or not `YYYY-MM-DD`.
  case badDay(String)
  /// The field of this name holds no amount of dirhams with at most two decimals.
  case badAmount(String)
  /// The field of this name holds no identifier.
  case badIdentifier(String)
  /// There is no file of this number.
  case unknownFile(String)
}

extension BatchError {
  /// What was wrong, as answers name it.
  var fault: String {
    switch self {
    case .notJSON: "notJSON"
    case .notAnObject: "notAnObject"
    case .missing: "missing"
    case .unknownCommand: "unknownCommand"
    case .unknownField: "unknownField"
    case .repeated: "repeated"
    case .wrongType: "wrongType"
    case .noSuchValue: "noSuchValue"
    case .badDay: "badDay"
    case .badAmount: "badAmount"
    case .badIdentifier: "badIdentifier"
    case .unknownFile: "unknownFile"
    }
  }

  /// The facts of the error, as answers print them.
  var facts: JSONValue {
    switch self {
    case .notJSON, .notAnObject: [:]
    case .unknownCommand(let name): ["command": .string(name)]
    case .missing(let field), .unknownField(let field), .repeated(let field), .badDay(let field),
      .badAmount(let field), .badIdentifier(let field):
      ["field": .string(field)]
    case .wrongType(let field, let expected):
      ["field": .string(field), "expected": .string(expected)]
    case .noSuchValue(let field, let allowed):
      ["field": .string(field), "allowed": .array(allowed.map { .string($0) })]
    case .unknownFile(let number): ["file": .string(number)]
    }
  }

  /// Every fault there is, for the schema.
  static let faults = [
    "notJSON", "notAnObject", "missing", "unknownCommand", "unknownField", "repeated", "wrongType",
    "noSuchValue", "badDay", "badAmount", "badIdentifier", "unknownFile",
  ]
}
