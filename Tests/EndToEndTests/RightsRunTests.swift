import Foundation
import TestSupport
import Testing

@Suite("Rights from outside")
struct RightsRunTests {
  @Test("an operator without the right is refused each command, and nothing is written")
  func everyCommand() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    var script = BatchScript.founding
    script.add("addOperator", #""number":2,"name":"Auditrice","rights":["audit"]"#)
    _ = try CommandRun(["batch", "--store", store, "--clear"], input: script.text)
    let commands = try commands()
    #expect(commands.count >= 70)
    let first = try growth(of: store, sending: [try line(of: commands[1], 1)])
    let lines = try commands.enumerated().map { try line(of: $1, $0 + 10) }
    let before = try report(store)
    let all = try growth(of: store, sending: lines) { answers in
      #expect(answers.count == commands.count)
      for (command, answer) in zip(commands, answers) {
        let rights = command["rights"] as? [String] ?? []
        let code = rights.isEmpty ? "centreExists" : "rightMissing"
        #expect(answer.contains(#""rejection":{"code":"\#(code)""#), "\(answer)")
        if rights.isEmpty { continue }
        // A correction's rights follow from its subject, here the centre.
        let named = command["command"] as? String == "correct" ? ["coordinate"] : rights
        let list = named.map { #""\#($0)""# }.joined(separator: ",")
        #expect(answer.contains(#""right":[\#(list)],"operator":2}"#), "\(answer)")
      }
    }
    #expect(all == first, "nothing but the beginning of a session")
    #expect(try report(store) == before)
  }

  private func growth(
    of store: String, sending lines: [String], check: ([String]) -> Void = { _ in }
  ) throws -> Int {
    let before = try Data(contentsOf: URL(fileURLWithPath: store)).count
    let run = try CommandRun(
      ["batch", "--store", store, "--operator", "2"], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0)
    check(run.lines)
    return try Data(contentsOf: URL(fileURLWithPath: store)).count - before
  }

  private func report(_ store: String) throws -> String {
    try CommandRun(["report", "--store", store, "--json"]).output
  }

  private func commands() throws -> [[String: Any]] {
    let run = try CommandRun(["batch", "--schema"])
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require((document as? [String: Any])?["commands"] as? [[String: Any]])
  }

  /// A line of a command with an example of each field that it needs.
  private func line(of command: [String: Any], _ number: Int) throws -> String {
    var object: [String: Any] = [
      "action": BatchScript.action(number), "command": try #require(command["command"]),
    ]
    for field in command["fields"] as? [[String: Any]] ?? []
    where field["required"] as? Bool == true {
      object[try #require(field["name"] as? String)] = example(of: field)
    }
    let bytes = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func example(of type: [String: Any]) -> Any {
    switch type["type"] as? String {
    case "id", "person": String(repeating: "0", count: 31) + "7"
    case "day": "2026-01-05"
    case "money": "1.00"
    case "integer": type["from"] ?? 1
    case "boolean": true
    case "code": (type["values"] as? [String])?.first ?? ""
    case "birth": "1990"
    case "value": NSNull()
    case "list": [example(of: type["of"] as? [String: Any] ?? [:])]
    case "object": [String: Any]()
    default: "x"
    }
  }
}
