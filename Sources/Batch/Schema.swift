internal import Domain

/// All that lines and answers may hold, as one JSON document.
///
/// It is printed from the very table by which lines are read.
public func schema() -> String {
  JSONValue.record([
    "version": version,
    "line": .record([
      "what":
        "one JSON object a line: these fields and those of its command; no others, none twice",
      "personal": "a field marked so may name or describe a person and is erased with them",
      "fields": .array(Request.envelope.map(\.json)),
    ]),
    "types": .object(types.map { JSONValue.Member($0, .string($1)) }),
    "rights": "a command is for operators who have one of its `rights`; for everyone where empty",
    "units": .object(units.map { JSONValue.Member($0, .string($1)) }),
    "commands": .array(CommandForm.all.map(\.json)),
    "answers": answers,
  ]).document
}

extension CommandForm {
  fileprivate var json: JSONValue {
    .record([
      "command": .string(name), "summary": .string(summary), "rights": names(of: command.rights),
      "fields": .array(fields.map(\.json)), "ids": .array(ids.map { .string($0) }),
    ])
  }
}

extension FieldForm {
  fileprivate var json: JSONValue {
    let head = JSONValue.record(["name": .string(name), "required": .bool(isRequired)])
    return head.adding(type.json)
      .adding(
        .record([
          "unit": unit.map { .string($0) }, "personal": isPersonal ? true : nil,
          "note": note.map { .string($0) },
        ]))
  }
}

extension FieldType {
  fileprivate var json: JSONValue {
    let head: JSONValue = ["type": .string(name)]
    return switch self {
    case .text(.some(let limit)): head.adding(["limit": JSONValue(limit)])
    case .integer(.some(let range)):
      head.adding(["from": .integer(range.lowerBound), "to": .integer(range.upperBound)])
    case .code(let names): head.adding(["values": .array(names.map { .string($0) })])
    case .list(let element): head.adding(["of": element.json])
    case .object(let fields): head.adding(["fields": .array(fields.map(\.json))])
    default: head
    }
  }
}

private let types: KeyValuePairs<String, String> = [
  "id": "string of 32 hexadecimal digits, hyphens ignored, so that a UUID is one",
  "person": "the id of a person, or the number of their file such as AGD-1-2026-0007",
  "day": "string YYYY-MM-DD of a day that the calendar has",
  "money":
    "string with a dot and at most two decimals such as \"1233737.62\", or an integer of dirhams; "
    + "a number with a fraction is refused, because it would pass through binary",
  "integer": "number without fraction or exponent, of at most 15 digits",
  "text": "string of at most `limit` Unicode scalars, white space at its ends dropped",
  "boolean": "true or false; a field left out is not known, which is never false",
  "code": "one of the strings in `values`",
  "birth":
    "{\"day\":\"1990-05-12\"}, {\"year\":1990} or {\"presumed\":1990}; in short \"1990-05-12\", "
    + "\"1990\" or \"~1990\"",
  "value": "what the field named in `field` holds, or null for not known",
  "list": "array of what `of` says",
  "object": "object of the fields in `fields`; no others",
]

private let units: KeyValuePairs<String, String> = [
  "dirhams": "Moroccan dirhams of 100 centimes; in figures with the unit centimes, centimes",
  "people": "persons", "items": "things on the tables of a ceremony",
  "cheques": "cheques on the tables of a ceremony",
]

private let answers = JSONValue.record([
  "what": "one JSON object a line in the order of the lines, after the record is on disk",
  "done": .string(
    "{\"version\":1,\"action\":…,\"ok\":true,\"ids\":{…},\"events\":[…]}: ids holds what the "
      + "command's `ids` name, events every event with its name under `event`"),
  "refused": .string(
    "{\"version\":1,\"action\":…,\"ok\":false,\"rejection\":{\"code\":…, facts}}: action is null "
      + "where the line had none; a line that is no command has the code malformed and a fault"),
  "codes": .array(
    (["malformed"] + Rejection.Code.allCases.map(\.rawValue)).map { .string($0) }),
  "facts": .array(Rejection.FactName.allCases.map { .string($0.rawValue) }),
  "faults": .array(BatchError.faults.map { .string($0) }),
  "warnings": .array(Warning.allCases.map { .string($0.name) }),
])
