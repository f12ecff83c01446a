import Foundation
import Screens
import TestSupport
import Testing
import Wording

@Suite("Copies from outside")
struct CopyTests {
  /// A centre with some files, made in one folder.
  private func centre(_ folder: TemporaryFolder, files: Int = 4) throws -> String {
    let store = folder.path("c.wasl")
    var script = BatchScript.founding
    for number in 0..<files { _ = script.openFile("Fatima\(number)", "Alaoui") }
    let run = try CommandRun(["batch", "--clear", "--store", store], input: script.text)
    try #require(run.status == 0, "\(run.errors)")
    return store
  }

  private func damage(_ path: String, at place: Int) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[place] ^= 0x10
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  /// The last byte of the third file's record: everything else is whole.
  private func damageTheMiddle(_ store: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: store))
    let name = try #require(bytes.range(of: Data("Fatima2".utf8)))
    try damage(store, at: name.lowerBound)
  }

  @Test("salvage keeps what is whole, says what is not, and the new journal is worked with")
  func salvage() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    try damageTheMiddle(store)
    let before = try Data(contentsOf: URL(fileURLWithPath: store))
    #expect(try CommandRun(["batch", "--clear", "--store", store], input: "{}\n").status == 1)

    let new = folder.path("new.wasl")
    let run = try CommandRun(["salvage", "--store", store, new])
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("Lost, at least: 2 records"), "\(run.output)")
    #expect(run.output.contains("the content of a record"))
    #expect(run.output.contains("operator 1, desk 1"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)

    let verify = try CommandRun(["verify", "--store", new, "--deep"])
    #expect(verify.status == 0, "\(verify.errors)")
    #expect(verify.output.contains("gaps 1"))
    #expect(verify.output.contains("not against a forger"))
    var more = BatchScript.founding
    for number in 0..<5 { _ = more.openFile("Fatima\(number)", "Alaoui") }
    // What is there answers as it did; the one that was lost is opened again, and a fifth after it.
    let again = try CommandRun(["batch", "--clear", "--store", new], input: more.text)
    #expect(again.lines.count == 6)
    #expect(again.lines.allSatisfy { $0.contains(#""ok":true"#) }, "\(again.output)")
    let report = try CommandRun(["report", "--store", new, "--json"])
    #expect(report.output.contains(#""filesOpened": {"count": 5}"#), "\(report.output)")
  }

  @Test("salvage as one JSON document, refused over a file, 0 where nothing was lost")
  func salvageJSON() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder, files: 1)
    let run = try CommandRun(["salvage", "--store", store, folder.path("a.wasl"), "--json"])
    #expect(run.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["complete"] as? Bool == true)
    #expect(document["lostRecords"] as? Int == 0)
    let over = try CommandRun(["salvage", "--store", store, folder.path("a.wasl")])
    #expect(over.status == 1)
    #expect(over.errors.contains("not overwritten"))
  }

  /// Fills both copies of the file header with zeros.
  private func destroyHeader(of path: String) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for copy in [0, 4096] { bytes.replaceSubrange(copy..<(copy + 64), with: Data(count: 64)) }
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test("a destroyed header: every command says the way out, and salvage takes it")
  func lostHeader() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    _ = script.openFile("Fatima", "Alaoui")
    #expect(try place.batch(script, key).status == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: place.store))
    let (copy, new) = (place.folder.path("b.wasl"), place.folder.path("new.wasl"))
    #expect(try CommandRun(["backup", copy, "--store", place.store]).status == 0)
    try destroyHeader(of: place.store)

    for language in ["ar", "fr", "en"] {
      for command in [["verify"], ["backup", new], ["report"] + key] {
        let run = try CommandRun(command + ["--store", place.store, "--language", language])
        #expect(run.status == 1 && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.errors.contains("wasl salvage") && run.errors.contains("wasl restore"))
      }
    }
    #expect(try place.batch(script, key).errors.contains("wasl salvage"))
    let salvage = ["salvage", new, "--store", place.store]
    #expect(try CommandRun(salvage).errors.contains("--passphrase-file"))
    let run = try CommandRun(salvage + key)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("identity is from \(place.folder.path("c.head"))"), "\(run.output)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: new)) == whole)
    try tryOtherSources(place, key, copy: copy)
  }

  /// A salvage of what has lost its header, without the head file.
  private func tryOtherSources(_ place: SealedPlace, _ key: [String], copy: String) throws {
    let salvage =
      ["salvage", place.folder.path("newer.wasl"), "--store", place.store, "--json"] + key
    try FileManager.default.removeItem(atPath: place.folder.path("c.head"))
    let other = try SealedPlace()
    #expect(try other.batch(BatchScript.founding, key).status == 0)
    for (options, words) in [([], "c.head is missing"), (["--like", other.store], "no record")] {
      let refused = try CommandRun(salvage + options)
      #expect(refused.status == 1 && refused.output.isEmpty)
      for word in [words, "--like BACKUP", "wasl restore BACKUP"] {
        #expect(refused.errors.contains(word), "\(refused.errors)")
      }
    }
    let run = try CommandRun(salvage + ["--like", copy])
    #expect(run.status == 0, "\(run.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["headerLost"] as? Bool == true && document["complete"] as? Bool == true)
    #expect(document["headerFrom"] as? String == copy)
    let new = place.folder.path("newer.wasl")
    #expect(try CommandRun(["verify", "--deep", "--store", new] + key).status == 0)
  }

  @Test("a backup into a folder names the day, is verified, and is counted in the list")
  func backup() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    let usb = folder.path("usb")
    try FileManager.default.createDirectory(
      atPath: usb, withIntermediateDirectories: true)
    for _ in 0..<2 {
      let run = try CommandRun(["backup", usb, "--store", store])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("written and read again"))
      #expect(run.output.contains("same disk"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: usb)
    let copies = names.filter { $0.hasSuffix(".wasl") }
    #expect(copies.count == 2 && copies.allSatisfy { $0.hasPrefix("c-20") }, "\(names)")
    let whole = try Data(contentsOf: URL(fileURLWithPath: store))
    for name in copies {
      #expect(try Data(contentsOf: URL(fileURLWithPath: usb + "/" + name)) == whole)
    }
    let list = try String(contentsOfFile: folder.path("c.backups"), encoding: .utf8)
    #expect(list.split(separator: "\n").count == 2)
    let onto = try CommandRun(["backup", store, "--store", store])
    #expect(onto.status == 1)
    #expect(onto.errors.contains("the journal itself"))
    let nowhere = try CommandRun(["backup", folder.path("gone/b.wasl"), "--store", store])
    #expect(nowhere.status == 1)
    #expect(nowhere.errors.contains("is the disk connected"))
  }

  @Test("a full disk in the middle of a copy leaves nothing, and says what it needs")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    for command in [
      ["backup", folder.path("b.wasl"), "--store", store],
      ["restore", store, "--store", folder.path("b.wasl")],
      ["salvage", folder.path("b.wasl"), "--store", store],
    ] {
      // 9 KB: the header fits, the records do not.
      let script = #"ulimit -f 9; exec "$0" "$@""#
      let run = try CommandRun(
        ["-c", script, executable(named: "wasl")] + command, program: "/bin/bash")
      #expect(run.status == 1, "\(command): \(run.output)")
      #expect(run.errors.contains("no room on the disk, bytes needed"), "\(run.errors)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == names)
    }
  }

  @Test("restore goes to a new path and says what the journal in use has more")
  func restore() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder, files: 2)
    let copy = folder.path("b.wasl")
    #expect(try CommandRun(["backup", copy, "--store", store]).status == 0)
    var script = BatchScript.founding
    for number in 0..<5 { _ = script.openFile("Fatima\(number)", "Alaoui") }
    #expect(try CommandRun(["batch", "--clear", "--store", store], input: script.text).status == 0)

    let over = try CommandRun(["restore", copy, "--store", store])
    #expect(over.status == 1)
    #expect(over.errors.contains("not overwritten"))
    let run = try CommandRun(
      ["restore", copy, "--store", folder.path("d.wasl"), "--compare", store])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains("The journal in use: 3 actions that the other lacks"), "\(run.output)")
    #expect(run.output.contains("The backup: 0 actions that the other lacks"), "\(run.output)")

    // In the old place, beside the head file of a journal that knew more.
    try FileManager.default.removeItem(atPath: store)
    let back = try CommandRun(["restore", copy, "--store", store])
    #expect(back.status == 0, "\(back.errors)")
    #expect(back.output.contains("had more, at least"), "\(back.output)")
    #expect(try CommandRun(["verify", "--store", store]).status == 0)
    #expect(try CommandRun(["batch", "--clear", "--store", store], input: script.text).status == 0)
  }

  @Test("a restored backup says that persons are back, and passphrases, in every language")
  func erasedSince() throws {
    let place = try SealedPlace()
    let key = try place.passphrase("cheval pile agrafe")
    var script = BatchScript.founding
    _ = script.openFile("Fatima", "Alaoui")
    _ = script.openFile("Said", "Amrani")
    #expect(try place.batch(script, key).status == 0)
    let copy = place.folder.path("b.wasl")
    #expect(try CommandRun(["backup", copy, "--store", place.store]).status == 0)
    let said = [
      "ar": ["أعيدوا محو", "غيروها من جديد"],
      "fr": ["Effacez de nouveau ces personnes", "À changer de nouveau"],
      "en": ["back in this one: 1 record. Erase those persons again", "Change them again"],
    ]
    let before = try restored(copy, place)
    #expect(!before.contains("Erase those persons") && !before.contains("Change them"))
    let person = #""person":"AGD-1-\#(Calendar.current.component(.year, from: Date()))-0001""#
    script.add("closeFile", person + #","outcome":"moved""#)
    script.add("eraseFile", person)
    let erased = try place.batch(script, key)
    #expect(erased.lines.count == 5 && !erased.output.contains(#""ok":false"#), "\(erased.output)")
    let new = try place.passphrase("lune verre sept", option: "--new-passphrase-file")
    #expect(try CommandRun(["passphrase", "--store", place.store] + key + new).status == 0)

    for (language, words) in said {
      let output = try restored(copy, place, ["--language", language])
      #expect(words.allSatisfy { output.contains($0) }, "\(output)")
    }
    let document = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try restored(copy, place, ["--json"]).utf8)) as? [String: Any])
    #expect(document["erasedSince"] as? Int == 1 && document["passphrasesSince"] as? Int == 1)
  }

  /// What restoring a backup to a new name says beside the journal in use.
  private func restored(
    _ copy: String, _ place: SealedPlace, _ options: [String] = []
  ) throws -> String {
    let new = place.folder.path(UUID().uuidString + ".wasl")
    let run = try CommandRun(
      ["restore", copy, "--store", new, "--compare", place.store] + options)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test("verify says in plain words what is not well", arguments: ["ar", "fr", "en"])
  func verify(language: String) throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder, files: 1)
    let well = try CommandRun(["verify", "--store", store, "--deep", "--language", language])
    #expect(well.status == 0)
    let forger = ["ar": "مزوّر", "fr": "faussaire", "en": "forger"]
    #expect(well.output.contains(forger[language] ?? "?"), "\(well.output)")
    try damage(store, at: 4100)
    let header = try CommandRun(["verify", "--store", store, "--language", language])
    #expect(header.status == 1)
    #expect(header.errors.contains("4096"), "\(header.errors)")
    let words = ["ar": "رأس الملف", "fr": "en-tête", "en": "file header"]
    #expect(header.errors.contains(words[language] ?? "?"), "\(header.errors)")
  }

  @Test("restore makes its folder, for its owner alone, where a new machine has none")
  func newMachine() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    let new = folder.path("new/machine/n.wasl")
    #expect(try CommandRun(["restore", store, "--store", new]).status == 0)
    #expect(try CommandRun(["verify", "--store", new]).status == 0)
    let made = try FileManager.default.attributesOfItem(atPath: folder.path("new/machine"))
    #expect(made[.posixPermissions] as? Int == 0o700)
  }

  @Test("a damaged copy of the header is told by whatever meets it")
  func headerTold() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    try damage(store, at: 24)
    #expect(try CommandRun(["verify", "--store", store]).status == 1)
    for command in [
      ["report", "--store", store], ["backup", folder.path("b.wasl"), "--store", store],
      ["batch", "--store", store],
    ] {
      let run = try CommandRun(command, input: BatchScript.founding.text)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("One of the two copies of the file header is damaged"))
    }
    #expect(try CommandRun(["verify", "--store", folder.path("b.wasl")]).status == 0)
  }

  @Test(
    "a backup is made from the settings, goes where the last one went, and is told with its place")
  func fromTheScreen() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    let usb = folder.path("usb")
    try FileManager.default.createDirectory(atPath: usb, withIntermediateDirectories: true)
    let typist = try Typist(["--store", store], language: .english)
    try typist.see(.whoIsHere)
    typist.press(.enter)
    try typist.goTo(0, .settings)
    try typist.choose(.makeBackup)
    try typist.see(FormKey.part(.place).phrase)
    typist.type(usb + "/none/b.wasl")
    typist.press(.function(2))
    try typist.see("there is no folder for")
    // What did not work is there to be corrected.
    try typist.choose(.makeBackup)
    try typist.see(FormKey.part(.place).phrase)
    for _ in "/none/b.wasl" { typist.press(.backspace) }
    typist.press(.function(2))
    let copies = {
      try FileManager.default.contentsOfDirectory(atPath: usb).filter { $0.hasSuffix(".wasl") }
    }
    _ = try typist.terminal.waitUntil("a backup") { _ in (try? copies().count) == 1 }
    try typist.choose(.makeBackup)
    try typist.see(FormKey.part(.place).phrase)
    typist.press(.function(2))
    _ = try typist.terminal.waitUntil("a second one") { _ in (try? copies().count) == 2 }
    try typist.leave()
    for name in try copies() {
      #expect(try CommandRun(["verify", "--store", usb + "/" + name]).status == 0)
    }
  }

  @Test("the history of a person is refused where the journal cannot be written")
  func history() throws {
    let folder = try TemporaryFolder()
    let store = try centre(folder)
    let year = Calendar.current.component(.year, from: Date())
    let command = ["history", "AGD-1-\(year)-0001", "--store", store]
    #expect(try CommandRun(command).status == 0)
    let typist = try Typist(["--store", store], language: .english)
    try typist.see(.whoIsHere)
    let run = try CommandRun(command)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("where writing is possible"), "\(run.errors)")
    #expect(try CommandRun(["report", "--store", store]).status == 0)
    try typist.leave()
    try damageTheMiddle(store)
    #expect(try CommandRun(command).errors.contains("where writing is possible"))
  }
}
