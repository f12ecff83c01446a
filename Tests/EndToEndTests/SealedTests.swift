import Foundation
import TestSupport
import Testing

/// A folder for a store, and one for the passphrases that open it.
struct SealedPlace {
  let folder: TemporaryFolder
  let secrets: TemporaryFolder
  var store: String { folder.path("c.wasl") }

  init() throws {
    folder = try TemporaryFolder()
    secrets = try TemporaryFolder()
  }

  /// The option for a passphrase.
  func passphrase(_ text: String, option: String = "--passphrase-file") throws -> [String] {
    let path = secrets.path(UUID().uuidString)
    try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: path))
    return [option, path]
  }

  /// Founds a centre and performs the lines.
  func batch(_ script: BatchScript, _ options: [String]) throws -> CommandRun {
    try CommandRun(["batch", "--store", store] + options, input: script.text)
  }

  func report(_ options: [String]) throws -> CommandRun {
    try CommandRun(["report", "--json", "--store", store] + options)
  }
}

@Suite("A sealed store")
struct SealedStoreTests {
  @Test("is founded by batch with a passphrase, and the code is shown once and opens it")
  func founding() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    _ = script.openFile("Fatima", "Alaoui")
    let run = try place.batch(script, key)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 2 && run.lines.allSatisfy { $0.contains(#""ok":true"#) })
    let said = run.errors.split(separator: "\n")
    #expect(said.count == 1 && said[0].contains("recovery code"))
    #expect(try place.report(key).output.contains(#""filesOpened": {"count": 1}"#))

    let code = try #require(run.errors.split(separator: ": ").last).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let again = try place.batch(script, key)
    #expect(again.lines == run.lines)
    #expect(again.errors.isEmpty)
    #expect(try place.report(try place.passphrase(code) + ["--operator", "0"]).status == 0)
    #expect(try place.report(try place.passphrase(code)).status == 1)
  }

  @Test("a founding is claimed at once, so that a cut file is no unfinished action")
  func claimed() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    #expect(try place.batch(BatchScript.founding, key).status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.store))
    try bytes.dropLast(100).write(to: URL(fileURLWithPath: place.store))
    let run = try place.batch(BatchScript.founding, key)
    #expect(run.status == 1 && run.output.isEmpty)
  }

  @Test("a wrong passphrase at verify is told as one; without any slot the file is not well")
  func verdicts() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile")
    #expect(try place.batch(BatchScript.founding, key).status == 0)
    let verify = ["verify", "--store", place.store]
    let wrong = try CommandRun(verify + ["--json"] + place.passphrase("cheval"))
    #expect(wrong.status == 1 && wrong.output.isEmpty)
    #expect(try CommandRun(verify).status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.store))
    try bytes.prefix(8192).write(to: URL(fileURLWithPath: place.store))
    try FileManager.default.removeItem(atPath: place.folder.path("c.head"))
    #expect(try CommandRun(verify).status == 1)
  }

  /// A shell in which one of the streams is closed.
  private func run(_ arguments: [String], closing stream: String, input: String) throws
    -> CommandRun
  {
    try CommandRun(
      ["-c", "exec \"$0\" \"$@\" \(stream)", executable(named: "wasl")] + arguments, input: input,
      program: "/bin/bash")
  }

  @Test(
    "a closed stream is never the journal: what cannot be said ends the run, and nothing is written over",
    arguments: [">&-", "2>&-", ">&- 2>&-", "<&-"])
  func closedStreams(stream: String) throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    let batch = ["batch", "--store", place.store] + key
    let founding = BatchScript.founding
    let first = try run(batch, closing: stream, input: founding.text)
    // The code of a centre that nobody could be shown makes no centre.
    if stream.contains("2>&-") {
      #expect(first.status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.url.path).isEmpty)
    }
    #expect(try place.batch(founding, key).status == 0)
    var script = founding
    for number in 0..<40 { _ = script.openFile("Secretname\(number)", "Alaoui") }
    let second = try run(batch, closing: stream, input: script.text)
    if stream != "2>&-" { #expect(second.status == 1, "\(second.errors)") }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.store))
    #expect(bytes.range(of: Data("Secretname".utf8)) == nil)
    #expect(bytes.range(of: Data("wasl:".utf8)) == nil)
    #expect(try CommandRun(["verify", "--deep", "--store", place.store] + key).status == 0)
  }

  @Test("a sealed copy whose code cannot be shown is not made")
  func unseenCode() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    #expect(try place.batch(.founding, ["--clear"]).status == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.store))
    let new = place.folder.path("new.wasl")
    for stream in ["2>&-", "2>/dev/full"] {
      let sealing = try run(["seal", place.store, new] + key, closing: stream, input: "")
      #expect(sealing.status == 1)
      #expect(!FileManager.default.fileExists(atPath: new))
      #expect(try Data(contentsOf: URL(fileURLWithPath: place.store)) == before)
    }
    #expect(try CommandRun(["seal", place.store, new] + key).status == 0)
  }

  /// The header as somebody without the keys changed it, its check made right, in both its copies.
  private func forged(_ bytes: Data, _ change: (inout ArraySlice<UInt8>) -> Void) -> Data {
    var bytes = [UInt8](bytes)
    for copy in [0, 4096] {
      change(&bytes[copy..<copy + 60])
      var check = UInt32.max
      for byte in bytes[copy..<copy + 60] {
        check ^= UInt32(byte)
        for _ in 0..<8 { check = check >> 1 ^ (check & 1 == 1 ? 0x82F6_3B78 : 0) }
      }
      let word = withUnsafeBytes(of: (~check).littleEndian) { Array($0) }
      bytes.replaceSubrange(copy + 60..<copy + 64, with: word)
    }
    return Data(bytes)
  }

  @Test("a file that was forged without the keys is not called authentic")
  func forgedID() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    #expect(try place.batch(.founding, key).status == 0)
    let url = URL(fileURLWithPath: place.store)
    let whole = try Data(contentsOf: url)
    try forged(whole) { header in
      for place in header.indices.dropFirst(32).prefix(16) { header[place] ^= 0x5A }
    }.write(to: url)
    let verify = ["verify", "--store", place.store]
    #expect(try CommandRun(verify).status == 0)
    for options in [key, key + ["--deep"]] {
      let run = try CommandRun(verify + options)
      #expect(run.status == 1 && run.errors.contains("damaged at byte"), "\(run.errors)")
      #expect(!run.output.contains("Somebody with the keys wrote it"))
    }
  }

  @Test(
    "a centre whose header was forged to be an example stays one: nobody who was removed comes in")
  func forgedExample() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    script.add("addOperator", #""number":2,"name":"Hassan","rights":["coordinate","intake"]"#)
    #expect(try place.batch(script, key).status == 0)
    let url = URL(fileURLWithPath: place.store)
    let whole = try Data(contentsOf: url)
    script.add("removeOperator", #""number":2"#)
    for passphrase in ["x", ""] {
      try forged(whole) { header in
        header[header.startIndex + 16] |= 1
        header[header.startIndex + 48] = passphrase.utf8.first ?? 0
      }.write(to: url)
      let removal = try place.batch(script, key)
      #expect(removal.status == 1, "\(removal.output)")
      let verify = try CommandRun(["verify", "--deep", "--store", place.store] + key)
      #expect(verify.status == 1 && verify.errors.contains("damaged at byte 0"), "\(verify.errors)")
      #expect(try CommandRun(["verify", "--deep", "--store", place.store]).status != 0)
    }
  }

  @Test("an example keeps the passphrase that is everybody's")
  func exampleKept() throws {
    let place = try SealedPlace()
    #expect(try CommandRun(["demo", "--make", place.store]).status == 0)
    let wanted = try place.passphrase("cheval", option: "--new-passphrase-file")
    let run = try CommandRun(
      ["passphrase", "--language", "en", "--store", place.store] + place.passphrase("pile") + wanted
    )
    #expect(run.status == 1 && run.errors.contains("everybody's"), "\(run.errors)")
    #expect(try CommandRun(["report", "--store", place.store]).status == 0)
  }

  @Test("is what a new centre gets unless a clear one is asked for")
  func sealedUnlessAsked() throws {
    let place = try SealedPlace()
    let run = try place.batch(BatchScript.founding, [])
    #expect(run.status == 2)
    #expect(run.errors.contains("--clear"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.url.path).isEmpty)
    let both = try place.passphrase("x y z") + ["--clear"]
    #expect(try place.batch(BatchScript.founding, both).status == 2)
    #expect(try place.batch(BatchScript.founding, ["--clear"]).status == 0)
    #expect(try place.report([]).status == 0)
  }

  @Test("a founding that is refused leaves no store behind")
  func refusedFounding() throws {
    let place = try SealedPlace()
    var script = BatchScript()
    script.add(
      "foundCentre",
      #""letters":"A","nameFrench":"Centre","desk":1,"coordinator":1,"coordinatorName":"Naïma""#)
    let run = try place.batch(script, try place.passphrase("cheval pile"))
    #expect(run.output.contains(#""code":"lettersMalformed""#))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.url.path).isEmpty)
  }

  @Test("a wrong passphrase and a wrong number get the same one sentence, and exit code 1")
  func refused() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    #expect(try place.batch(BatchScript.founding, key).status == 0)
    let wrongPassphrase = try place.report(try place.passphrase("cheval pile agrafes"))
    let wrongNumber = try place.report(key + ["--operator", "2"])
    for run in [wrongPassphrase, wrongNumber] {
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(wrongPassphrase.errors == wrongNumber.errors)
    #expect(try place.report([]).status == 2)
    #expect(try place.report([]).errors.contains("--passphrase-file"))
    #expect(try place.report(try place.passphrase("  ")).errors.contains("empty"))
    #expect(try place.report(["--passphrase-file", place.secrets.path("none")]).status == 1)
    #expect(try place.report(key + ["--passphrase-fd", "0"]).status == 2)
  }

  @Test("opens with لا as two letters, as ﻻ, and with digits of another keyboard")
  func sameTyping() throws {
    let place = try SealedPlace()
    let founded = try place.batch(
      BatchScript.founding, try place.passphrase("\u{0644}\u{0627} باب 2030"))
    #expect(founded.status == 0)
    for typed in [" \u{FEFB}  باب ٢٠٣٠", "\u{FEFC} با\u{0640}ب ۲۰۳۰\r"] {
      #expect(try place.report(try place.passphrase(typed)).status == 0)
    }
    #expect(try place.report(try place.passphrase("\u{0644}\u{0623} باب 2030")).status == 1)
  }

  @Test("takes its passphrase from a descriptor, and leaves what follows there to the commands")
  func descriptor() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    _ = script.openFile("Said", "Amrani")
    let run = try CommandRun(
      ["batch", "--store", place.store, "--passphrase-fd", "0"],
      input: "cheval pile agrafe\n" + script.text)
    #expect(run.lines.count == 2, "\(run.errors)")
    let report = try CommandRun(
      [
        "-c", #"exec "$0" report --store "$1" --json --passphrase-fd 7 7< "$2""#,
        executable(named: "wasl"), place.store, key[1],
      ], program: "/bin/sh")
    #expect(report.status == 0, "\(report.errors)")
  }

  @Test("a changed passphrase opens, the one before does not, and another operator gets one")
  func passphrases() throws {
    let place = try SealedPlace()
    let old = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    script.add("addOperator", #""number":2,"name":"Said","rights":["intake"]"#)
    #expect(try place.batch(script, old).status == 0)
    let new = try place.passphrase("lune verre sept")
    let wanted = try place.passphrase("lune verre sept", option: "--new-passphrase-file")
    let change = ["passphrase", "--store", place.store]
    let changed = try CommandRun(change + old + wanted)
    #expect(changed.status == 0, "\(changed.errors)")
    #expect(try place.report(old).status == 1)
    #expect(try place.report(new).status == 0)

    let others = try place.passphrase("porte bleue onze", option: "--new-passphrase-file")
    #expect(try CommandRun(change + old + others + ["--for", "2"]).status == 1)
    #expect(try CommandRun(change + new + others + ["--for", "3"]).status == 1)
    #expect(try CommandRun(change + new + others + ["--for", "2"]).status == 0)
    let second = try place.passphrase("porte bleue onze") + ["--operator", "2"]
    #expect(try place.report(second).status == 0)
    // Who is no coordinator changes only their own.
    #expect(try CommandRun(change + second + wanted + ["--for", "1"]).status == 1)
    #expect(try CommandRun(change + second + wanted).status == 0)
    #expect(try place.report(new).status == 0)
    #expect(try CommandRun(["verify", "--store", place.store]).status == 0)
  }

  @Test("who is taken away by batch opens nothing any more, and the others go on")
  func takenAway() throws {
    let place = try SealedPlace()
    let first = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    script.add("addOperator", #""number":2,"name":"Said","rights":["intake"]"#)
    #expect(try place.batch(script, first).status == 0)
    let wanted = try place.passphrase("porte bleue onze", option: "--new-passphrase-file")
    let second = try place.passphrase("porte bleue onze") + ["--operator", "2"]
    let given = try CommandRun(
      ["passphrase", "--store", place.store, "--for", "2"] + first + wanted)
    #expect(given.status == 0, "\(given.errors)")
    #expect(try place.report(second).status == 0)

    script.add("removeOperator", #""number":2"#)
    _ = script.openFile("Fatima", "Alaoui")
    let run = try place.batch(script, first)
    #expect(run.lines.count == 4 && run.lines.allSatisfy { $0.contains(#""ok":true"#) }, "\(run)")
    #expect(try place.report(second).status == 1)
    #expect(try place.report(first).output.contains(#""filesOpened": {"count": 1}"#))
    #expect(try place.batch(script, first).lines == run.lines)
    #expect(try CommandRun(["verify", "--store", place.store] + first).status == 0)
  }

  @Test("an example needs no passphrase, and is sealed all the same")
  func example() throws {
    let place = try SealedPlace()
    let made = try CommandRun(["demo", "--make", place.store, "--today", "2026-11-21"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try place.report([]).status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.store))
    #expect(bytes.range(of: Data("Agadir".utf8)) == nil)
  }
}

@Suite("Sealing a store in clear")
struct SealCommandTests {
  private func clearStore(_ place: SealedPlace) throws {
    var script = BatchScript.founding
    _ = script.openFile("Fatima", "Alaoui")
    _ = script.openFile("Said", "Amrani")
    #expect(try place.batch(script, ["--clear"]).status == 0)
    // A second session, that follows from the first.
    _ = script.openFile("Khadija", "Tazi")
    #expect(try place.batch(script, ["--clear"]).lines.count == 4)
  }

  @Test("keeps figures and histories, and leaves the old store as it was")
  func keeps() throws {
    let place = try SealedPlace()
    try clearStore(place)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.store))
    let key = try place.passphrase("cheval pile agrafe")
    let new = place.folder.path("new.wasl")
    let run = try CommandRun(["seal", place.store, new] + key)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("recovery code"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.store)) == before)

    let year = Calendar.current.component(.year, from: Date())
    for command in [["report", "--json"], ["history", "AGD-1-\(year)-0001", "--json"]] {
      let old = try CommandRun(command + ["--store", place.store])
      let sealed = try CommandRun(command + ["--store", new] + key)
      #expect(sealed.status == 0)
      #expect(sealed.output == old.output)
    }
    #expect(try CommandRun(["verify", "--store", new] + key).status == 0)
    #expect(try CommandRun(["report", "--store", new]).status == 2)
    // What is appended afterwards is kept as anywhere.
    var script = BatchScript.founding
    _ = script.openFile("Fatima", "Alaoui")
    let again = try CommandRun(["batch", "--store", new] + key, input: script.text)
    #expect(again.lines.count == 2 && again.lines.allSatisfy { $0.contains(#""ok":true"#) })
  }

  @Test("is refused for a sealed store, over a file, and for who is no coordinator")
  func refused() throws {
    let place = try SealedPlace()
    try clearStore(place)
    let key = try place.passphrase("cheval pile agrafe")
    let new = place.folder.path("new.wasl")
    let stranger = try CommandRun(["seal", place.store, new, "--operator", "9"] + key)
    #expect(stranger.status == 1 && stranger.errors.contains("no coordinator"))
    #expect(try CommandRun(["seal", place.store, new]).status == 2)
    #expect(!FileManager.default.fileExists(atPath: new))
    #expect(try CommandRun(["seal", place.store, new] + key).status == 0)
    let over = try CommandRun(["seal", place.store, new] + key)
    #expect(over.status == 1 && over.errors.contains("exists already"))
    let twice = try CommandRun(["seal", new, place.folder.path("third.wasl")] + key)
    #expect(twice.status == 1 && twice.errors.contains("sealed already"), "\(twice.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.folder.path("third.wasl")))
  }
}

@Suite("Nothing personal in clear")
struct PlainBytesTests {
  private static let arabicName = "فاطمة"
  private static let words = [
    "Zerhouni", "Naïma", "612345678", "QB345678", "fortune-cookie", arabicName,
  ]

  private var script: BatchScript {
    var script = BatchScript.founding
    script.add(
      "openFile",
      #""noticeWay":"readAloud","noticeLanguage":"darija","consents":true,"#
        + #""givenNameArabic":"\#(Self.arabicName)","familyNameLatin":"Zerhouni","#
        + #""phone":"0612345678","cin":"QB345678""#)
    return script
  }

  /// The bytes of a word in every coding in which it might lie somewhere.
  private func codings(of word: String) -> [Data] {
    var all = [Data(word.utf8)]
    all += [word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)].compactMap(
      \.self)
    // The name in Windows-1256.
    if word == Self.arabicName { all.append(Data([0xDD, 0xC7, 0xD8, 0xE3, 0xC9])) }
    return all
  }

  /// Which words lie in which files of the folder.
  private func found(in folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    return try names.flatMap { name in
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      return Self.words.filter { word in codings(of: word).contains { bytes.range(of: $0) != nil } }
    }
  }

  @Test("lies in the folder of a sealed store, and everything does in that of a clear one")
  func searched() throws {
    let sealed = try SealedPlace()
    var script = script
    let key = try sealed.passphrase("fortune-cookie")
    let founded = try sealed.batch(script, key)
    #expect(founded.lines.count == 2 && founded.lines.allSatisfy { $0.contains(#""ok":true"#) })
    _ = script.openFile("Said", "Zerhouni")
    #expect(try sealed.batch(script, key).lines.count == 3)
    #expect(try found(in: sealed.folder.url).isEmpty)

    let clear = try SealedPlace()
    #expect(try clear.batch(script, ["--clear"]).lines.count == 3)
    let there = Set(try found(in: clear.folder.url))
    #expect(there == Set(Self.words).subtracting(["fortune-cookie"]))
    let new = sealed.folder.path("new.wasl")
    #expect(try CommandRun(["seal", clear.store, new] + key).status == 0)
    #expect(try found(in: sealed.folder.url).isEmpty)
  }

  @Test("the program may leave no copy of its memory")
  func noDumps() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable(named: "wasl"))
    let folder = try TemporaryFolder()
    process.arguments = ["batch", "--clear", "--store", folder.path("c.wasl")]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(BatchScript.founding.text.utf8))
    // The answer says that the program is well beyond its beginning.
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    let limits = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)
    let line = try #require(
      limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(line.split(separator: " ").filter { $0 == "0" }.count == 2, "\(line)")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
