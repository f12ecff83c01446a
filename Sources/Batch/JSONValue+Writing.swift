extension JSONValue: CustomStringConvertible {
  /// The value on one line, without spaces: what a JSON line holds.
  public var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The value over many lines, indented by two spaces; what fits into 100 columns stays on one.
  public var document: String { document(indent: 0, taken: 0) }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .decimal(let number): text += number
    case .string(let words): text += JSONValue.quoted(words)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        text += JSONValue.quoted(member.name) + ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private func document(indent: Int, taken: Int) -> String {
    let line = spaced
    if indent + taken + line.unicodeScalars.count < 100 { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .array(let elements):
      let lines = elements.map { inner + $0.document(indent: indent + 2, taken: 0) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      let lines = members.map { member in
        let name = JSONValue.quoted(member.name) + ": "
        return inner + name
          + member.value.document(indent: indent + 2, taken: name.unicodeScalars.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    default: return line
    }
  }

  /// On one line, with a space after each comma and colon, as people read it.
  private var spaced: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.spaced).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { JSONValue.quoted($0.name) + ": " + $0.value.spaced }
        .joined(separator: ", ") + "}"
    default: description
    }
  }

  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars { text += escaped(scalar) }
    return text + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    // Control characters would act on a terminal, and readers that split lines by Unicode's rules
    // would cut an answer at U+0085, U+2028 and U+2029.
    case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: "\\u" + hex(scalar.value)
    default: String(scalar)
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
