import Foundation
import TestSupport
import Testing

@Suite("Batch from outside")
struct BatchRunTests {
  @Test("an answer comes back for each line, and the same action twice happens once")
  func idempotence() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    var script = BatchScript.founding
    _ = script.openFile("Fatima", "Alaoui")
    let first = try CommandRun(["batch", "--clear", "--store", store], input: script.text)
    #expect(first.status == 0)
    #expect(first.lines.count == 2)
    #expect(first.lines.allSatisfy { $0.contains(#""ok":true"#) })
    let second = try CommandRun(["batch", "--clear", "--store", store], input: script.text)
    #expect(second.lines == first.lines)
    let year = Calendar.current.component(.year, from: Date())
    let history = try CommandRun(
      ["history", "AGD-1-\(year)-0001", "--store", store, "--json"])
    #expect(history.status == 0)
    #expect(history.output.components(separatedBy: "\"fileOpened\"").count == 2)
  }

  @Test("the record is synced before its answer is written")
  func syncBeforeAnswer() throws {
    let strace = "/usr/bin/strace"
    try #require(FileManager.default.isExecutableFile(atPath: strace), "strace is not installed")
    let folder = try TemporaryFolder()
    var script = BatchScript.founding
    _ = script.openFile("Said", "Amrani")
    _ = script.openFile("Khadija", "Tazi")
    let trace = folder.path("trace")
    let run = try CommandRun(
      ["batch", "--clear", "--store", folder.path("c.wasl")], input: script.text,
      through: [
        strace, "-f", "-y", "-s", "64", "-e", "trace=pwrite64,fdatasync,fsync,write", "-o", trace,
      ])
    #expect(run.lines.count == 3)
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    var (isWritten, isSynced, answers) = (false, false, 0)
    for call in calls {
      if call.contains("pwrite64("), call.contains("c.wasl") {
        (isWritten, isSynced) = (true, false)
      } else if call.contains("sync("), call.contains("c.wasl"), call.hasSuffix("= 0") {
        isSynced = isWritten
      } else if call.contains(#"write(1<"#) {
        answers += 1
        #expect(isSynced, "an answer before its sync: \(call)")
        (isWritten, isSynced) = (false, false)
      }
    }
    #expect(answers == 3)
  }

  @Test("a founding that is malformed is told what is wrong with it, and makes nothing")
  func malformedFounding() throws {
    let folder = try TemporaryFolder()
    var script = BatchScript()
    script.add("foundCentre", #""letters":"AGD","nameFr":"Centre""#)
    let batch = ["batch", "--clear", "--store", folder.path("c.wasl")]
    let run = try CommandRun(batch, input: script.text + BatchScript.founding.text)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first?.contains(#""fault":"unknownField","field":"nameFr""#) == true)
    #expect(run.lines.last?.contains(#""ok":true"#) == true)

    script = BatchScript()
    script.add("recordContact", #""person":"AGD-1-2026-0001","words":"x""#)
    let other = try TemporaryFolder()
    let none = try CommandRun(
      ["batch", "--clear", "--store", other.path("c.wasl")], input: script.text)
    #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("there is no journal"))
  }

  @Test("a refused command answers with a code and facts, and nothing is recorded")
  func refusal() throws {
    let folder = try TemporaryFolder()
    var script = BatchScript.founding
    script.add(
      "openFile", #""noticeWay":"readAloud","noticeLanguage":"darija","consents":true"#)
    let run = try CommandRun(
      ["batch", "--clear", "--store", folder.path("c.wasl")], input: script.text)
    #expect(run.lines.last?.contains(#""code":"nameMissing""#) ?? false)
    let report = try CommandRun(["report", "--store", folder.path("c.wasl"), "--json"])
    #expect(report.output.contains(#""filesOpened": {"count": 0}"#))
  }

  @Test("the schema is one JSON document with a version and every command")
  func schema() throws {
    let run = try CommandRun(["batch", "--schema"])
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect((object["commands"] as? [Any] ?? []).count >= 60)
  }
}

@Suite("Stores that are none")
struct StoreTests {
  @Test("each has one sentence and exit code 1", arguments: ["batch", "verify", "report"])
  func sentences(command: String) throws {
    let folder = try TemporaryFolder()
    _ = FileManager.default.createFile(atPath: folder.path("empty"), contents: Data())
    _ = FileManager.default.createFile(
      atPath: folder.path("text"), contents: Data(repeating: 65, count: 9000))
    for (path, words) in [
      (folder.url.path, "is a folder"), (folder.path("empty"), "is empty"),
      (folder.path("text"), "is not a Wasl journal"),
      (folder.path("none.wasl"), "there is no journal"),
    ] {
      let run = try CommandRun([command, "--store", path], input: "{}\n")
      #expect(run.status == 1)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("a store of a newer format is refused with its number")
  func newerFormat() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    _ = try CommandRun(["batch", "--clear", "--store", store], input: BatchScript.founding.text)
    // A damaged byte in the middle of a record is told with its place.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: store))
    bytes[8300] ^= 0x40
    try bytes.write(to: URL(fileURLWithPath: store))
    let run = try CommandRun(["verify", "--store", store])
    #expect(run.status == 1)
    #expect(run.errors.contains("byte 8"), "\(run.errors)")
  }

  @Test("figures of a damaged store are told as such, with the place")
  func damagedFigures() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("demo.wasl")
    _ = try CommandRun(["demo", "--make", store, "--today", "2026-11-21"])
    var bytes = try Data(contentsOf: URL(fileURLWithPath: store))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: store))
    for command in [["report", "--json"], ["history", "AGD-1-2026-0001", "--json"]] {
      let run = try CommandRun(command + ["--store", store])
      #expect(run.status == 1)
      #expect(run.errors.contains("damaged at byte"), "\(run.errors)")
      if command[0] == "report" { #expect(run.output.contains(#""sound": false"#)) }
    }
  }

  @Test("bytes that are no text are refused, not repaired")
  func notText() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    _ = try CommandRun(["batch", "--clear", "--store", store], input: BatchScript.founding.text)
    let run = try CommandRun(
      [
        "-c", #"printf '{"action":"\351"}\n' | "$0" batch --store "$1""#, executable(named: "wasl"),
        store,
      ],
      program: "/bin/sh")
    #expect(run.output.contains(#""fault":"notJSON""#), "\(run.output) \(run.errors)")
  }

  @Test("a sentence comes in the language that was asked for", arguments: ["ar", "fr", "en"])
  func languages(language: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["report", "--store", folder.path("none"), "--language", language])
    let words = ["ar": "لا يوجد سجل", "fr": "il n'y a pas de journal", "en": "there is no journal"]
    #expect(run.errors.contains(words[language] ?? "?"), "\(run.errors)")
  }

  @Test("an unreadable store says why", .enabled(if: geteuid() == 0))
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    _ = try CommandRun(["batch", "--clear", "--store", store], input: BatchScript.founding.text)
    // Root may read everything: the run is another user's.
    let run = try CommandRun(
      ["verify", "--store", store],
      through: ["/usr/bin/setpriv", "--reuid", "65534", "--clear-groups"])
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be read"), "\(run.errors)")
  }

  @Test("demo refuses to overwrite, and its journal verifies")
  func demo() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("demo.wasl")
    #expect(try CommandRun(["demo", "--make", store, "--today", "2026-11-21"]).status == 0)
    #expect(try CommandRun(["verify", "--store", store]).status == 0)
    let again = try CommandRun(["demo", "--make", store])
    #expect(again.status == 1)
    #expect(again.errors.contains("not overwritten"))
  }
}
