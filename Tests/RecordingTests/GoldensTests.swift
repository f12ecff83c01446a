import Domain
import FoundationEssentials
import Testing

@testable import Recording

/// What stands in journals already: a line is added for a new event and never changed.
@Suite("Pinned bytes of events")
struct GoldensTests {
  private static func lines(of name: String) throws -> [String] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let text = try String(contentsOfFile: "/\(folder)/Goldens/\(name)", encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private static func line(of example: Example) -> String {
    let kind = EventKind(of: example.event)
    return "\(kind.rawValue) \(kind)/\(example.variant) \(hex(EventCoder.bytes(of: example.event)))"
  }

  @Test("every example is written as it was first written")
  func events() throws {
    let pinned = try GoldensTests.lines(of: "events.txt")
    let found = Example.all.map(GoldensTests.line)
    for line in found { #expect(pinned.contains(line), "add to Goldens/events.txt: \(line)") }
    for line in pinned { #expect(found.contains(line), "no longer written so: \(line)") }
    #expect(pinned == found)
  }

  @Test("a command with facts and words of a person is written as it was first written")
  func payload() throws {
    let file: Event = .fileOpened(person, number: number, kind: .formerInmate)
    let found = payloads([file, edit(.givenNameArabic, .text("مثال")), .projectSubmitted(project)])
    let pinned = try GoldensTests.lines(of: "payloads.txt")
    #expect(found.map(hex) == pinned, "expected lines: \(found.map(hex))")
  }

  @Test("the numbers of kinds and tags are each used once")
  func numbers() {
    #expect(Set(EventKind.allCases.map(\.rawValue)).count == EventKind.allCases.count)
    #expect(Set(FieldTag.allCases.map(\.rawValue)).count == FieldTag.allCases.count)
  }
}
