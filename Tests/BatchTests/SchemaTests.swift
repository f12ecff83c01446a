import FoundationEssentials
import Testing

@testable import Batch

@Suite struct SchemaTests {
  private let path = String(#filePath.dropLast("SchemaTests.swift".count)) + "Goldens/schema.json"

  @Test("the schema is the golden one; RECORD_GOLDENS=1 writes it anew")
  func golden() throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try (schema() + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == schema() + "\n")
  }

  @Test("the schema is one JSON document that begins with its version")
  func versionFirst() throws {
    let json = try #require(JSONValue(json: schema()))
    #expect(json["version"] == 1)
    #expect(schema().hasPrefix("{\n  \"version\": 1,\n"))
    #expect(json["commands"]?.elements.count == CommandForm.all.count)
  }

  @Test("every type and unit that a field names is explained")
  func wordsAreExplained() throws {
    let json = try #require(JSONValue(json: schema()))
    for command in json["commands"]?.elements ?? [] {
      for field in command["fields"]?.elements ?? [] {
        let type = try #require(field["type"]?.text)
        #expect(json["types"]?[type] != nil, "\(type)")
        if let unit = field["unit"]?.text { #expect(json["units"]?[unit] != nil, "\(unit)") }
      }
    }
  }
}
