import FoundationEssentials
import Testing

@testable import Batch

@Suite struct JSONValueTests {
  @Test(
    "what is not JSON is nothing",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "[1 2]", "01", "-", "+1", "1.",
      ".5", "1e", "tru", "nul", "\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud800\"",
      "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\tb\"", "'a'", "NaN", "1 1", "// 1",
      String(repeating: "[", count: 100_000),
      String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    ])
  func notJSON(text: String) {
    #expect(JSONValue(json: text) == nil)
  }

  @Test("what is read is written again in the same order")
  func roundTrip() throws {
    let text = #"{"b":[1,-2,1.50,1e3,true,false,null],"a":{"ح":"س\"\\\n"},"":[],"c":{}}"#
    #expect(JSONValue(json: text)?.description == text)
    let spaced = " { \"b\" : [ ] ,\n\t\"a\" : \"\\u0633\\ud83d\\ude00\\/\" } "
    #expect(JSONValue(json: spaced) == ["b": [], "a": "س😀/"])
  }

  @Test("a whole number beyond 64 bits stays as it is written")
  func largeNumber() {
    #expect(JSONValue(json: "9223372036854775807") == .integer(.max))
    #expect(JSONValue(json: "9223372036854775808") == .decimal("9223372036854775808"))
  }

  @Test("control characters and Unicode's line separators are escaped, other letters kept")
  func escapes() {
    let words = JSONValue.string("\u{1B}[2J\u{7F}\u{85}\u{2028}é\u{200F}ع")
    #expect(words.description == "\"\\u001b[2J\\u007f\\u0085\\u2028é\u{200F}ع\"")
  }

  @Test("a document breaks lines only where 100 columns are passed")
  func document() {
    let long = JSONValue.string(String(repeating: "x", count: 90))
    #expect(JSONValue.object([.init("a", [1, 2])]).document == "{\"a\": [1, 2]}")
    #expect(
      JSONValue.object([.init("a", [1, 2]), .init("b", long)]).document
        == "{\n  \"a\": [1, 2],\n  \"b\": \(long)\n}")
  }

  @Test("random values are read by another reader and by ours as they were written")
  func anotherReader() throws {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: .min ... .max, using: &random)
    var source = Seeded(state: seed)
    for _ in 0..<300 {
      let value = randomValue(depth: 4, &source)
      for text in [value.description, value.document] {
        #expect(JSONValue(json: text) == value, "seed \(seed)")
        let other = try JSONDecoder().decode(Peer.self, from: Data("[\(text)]".utf8))
        #expect(other == Peer.array([Peer(value)]), "seed \(seed)")
      }
    }
  }
}

/// A value as the platform's decoder reads it, without an order of members.
private enum Peer: Decodable, Equatable {
  case null, bool(Bool), number(Int64), string(String), array([Peer]), object([String: Peer])

  init(_ value: JSONValue) {
    self =
      switch value {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .integer(let number): .number(number)
      case .decimal(let text), .string(let text): .string(text)
      case .array(let elements): .array(elements.map { Peer($0) })
      case .object(let members):
        .object(
          Dictionary(members.map { ($0.name, Peer($0.value)) }, uniquingKeysWith: { old, _ in old })
        )
      }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let elements = try? container.decode([Peer].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: Peer].self))
    }
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

private func randomValue(depth: Int, _ source: inout Seeded) -> JSONValue {
  switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &source) {
  case 0: return .null
  case 1: return .bool(.random(using: &source))
  case 2: return .integer(.random(in: .min ... .max, using: &source))
  case 3: return .string(randomText(&source))
  case 4: return .array((0..<3).map { _ in randomValue(depth: depth - 1, &source) })
  default:
    return .object(
      (0..<3).map {
        JSONValue.Member("\($0)" + randomText(&source), randomValue(depth: depth - 1, &source))
      })
  }
}

private func randomText(_ source: inout Seeded) -> String {
  let scalars = (0..<Int.random(in: 0...6, using: &source)).compactMap { _ in
    Unicode.Scalar(UInt32.random(in: 1...0x1F64F, using: &source))
  }
  return String(String.UnicodeScalarView(scalars))
}
