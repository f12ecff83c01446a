import Foundation
import TestSupport
import Testing

/// A small file system in a folder of its own, unmounted when its holder is gone.
final class Mount {
  let path: String
  private let folder: TemporaryFolder

  private init(_ folder: TemporaryFolder, _ command: [String]) throws {
    self.folder = folder
    path = folder.path + "/mount"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let run = try Run(command + [path])
    guard run.end == .exited(0) else { throw Refused(words: run.errors) }
  }

  deinit {
    // What is below must be out of reach before the folder is taken away.
    _ = try? Run(["/usr/bin/umount", "-l", path])
  }

  struct Refused: Error {
    var words: String
  }

  /// Two megabytes of memory.
  static func memory() throws -> Mount {
    try Mount(TemporaryFolder(), ["/usr/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs"])
  }

  /// Two megabytes of ext4 in a file.
  static func ext4() throws -> Mount {
    let folder = try TemporaryFolder()
    let image = folder.path + "/image"
    _ = FileManager.default.createFile(atPath: image, contents: Data(count: 2 << 20))
    let made = try Run(["/usr/sbin/mkfs.ext4", "-q", "-F", "-m", "0", "-b", "1024", image])
    guard made.end == .exited(0) else { throw Refused(words: made.errors) }
    return try Mount(folder, ["/usr/bin/mount", "-o", "loop", image])
  }

  /// Another folder, where nothing can be written.
  static func readOnly(_ other: String) throws -> Mount {
    try Mount(TemporaryFolder(), ["/usr/bin/mount", "-o", "bind,ro", other])
  }

  static let works = (try? memory()) != nil
  static let ext4Works = (try? ext4()) != nil
  static let readOnlyWorks: Bool = {
    guard let folder = try? TemporaryFolder(), let mount = try? readOnly(folder.path) else {
      return false
    }
    return mkdir(mount.path + "/x", 0o700) != 0 && errno == EROFS
  }()

  /// Leaves room for so many bytes, about.
  func fill(leaving room: Int) throws {
    let ballast = path + "/ballast"
    _ = FileManager.default.createFile(atPath: ballast, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: ballast))
    let block = Data(count: 1024)
    while (try? file.write(contentsOf: block)) != nil {}
    let size = try file.seekToEnd()
    try file.truncate(atOffset: size - min(size, UInt64(room)))
    try file.close()
  }

  func empty() throws { try FileManager.default.removeItem(atPath: path + "/ballast") }
}

@Suite("Full disks")
struct FullDiskTests {
  @Test(
    "a limit on file sizes at any size costs the action in flight", arguments: StoreKind.allCases)
  func sizeLimit(kind: StoreKind) throws {
    let script = Script.dozen.lines
    let whole = try Centre(kind)
    _ = try whole.batch(script)
    let size = try whole.journal.count
    let parts = Sweep.isWhole ? 300 : 6
    let sizes =
      [0, 1, 83, 84, 4096, 8191, 8192, 8193]
      + (1..<parts).map {
        8192 + (size - 8192) * $0 / parts
      }
    for limit in sizes {
      let centre = try Centre(kind)
      let run = try centre.batch(script, through: ["/usr/bin/prlimit", "--fsize=\(limit)"])
      #expect(run.end == .exited(1))
      #expect(run.errors.contains("no room on the disk, bytes needed: "), "\(run.errors)")
      try centre.confirm(script, answeredBy: run, "files of at most \(limit) bytes")
    }
  }

  @Test(
    "two megabytes of memory fill up",
    .enabled(if: Mount.works, "needs the right to mount a tmpfs"),
    arguments: StoreKind.allCases)
  func memory(kind: StoreKind) throws { try fillUp(try Mount.memory(), kind) }

  @Test(
    "two megabytes of ext4 fill up",
    .enabled(if: Mount.ext4Works, "needs mkfs.ext4, a loop device and the right to mount"),
    arguments: StoreKind.allCases)
  func ext4(kind: StoreKind) throws { try fillUp(try Mount.ext4(), kind) }

  /// Whatever room is left: the run ends with a sentence, and goes on when there is room again.
  private func fillUp(_ disk: Mount, _ kind: StoreKind) throws {
    var script = Script.dozen
    for _ in 0..<12 { script.addLongNote() }
    for room in [0, 1, 8, 9, 12, 13, 16, 24, 40].map({ $0 * 1024 }) {
      let folder = disk.path + "/room-\(room)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let centre = try Centre(kind, in: folder)
      try disk.fill(leaving: room)
      let run = try centre.batch(script.lines)
      #expect(run.end == .exited(1), "room for \(room) bytes")
      #expect(run.errors.contains("no room on the disk"), "\(run.errors)")
      if centre.exists { #expect(try centre.reading("verify").end == .exited(0)) }
      try disk.empty()
      try centre.confirm(script.lines, answeredBy: run, "room for \(room) bytes")
      try FileManager.default.removeItem(atPath: folder)
    }
  }

  @Test(
    "a torn tail stays where it is while there is no room for its copy",
    .enabled(if: Mount.works, "needs the right to mount a tmpfs"), arguments: StoreKind.allCases)
  func tornTail(kind: StoreKind) throws {
    let script = Script.dozen.lines
    let torn = try TornCentre(kind, script)
    let disk = try Mount.memory()
    let centre = try Centre(kind, in: disk.path)
    for name in ["c.wasl", "c.head"] { try centre.write(torn.centre.bytes(name), to: name) }
    let before = try centre.journal
    try disk.fill(leaving: 0)
    let run = try centre.batch(script)
    #expect(run.end == .exited(1) && run.errors.contains("no room on the disk"), "\(run.errors)")
    #expect(try centre.journal == before)
    #expect(try centre.names == ["ballast", "c.head", "c.wasl"], "no empty copy is left")
    try disk.empty()
    try centre.confirm(script, answeredBy: run, before: torn.acknowledged, "a torn tail, no room")
  }

  @Test("answers that cannot be said end the run", arguments: StoreKind.allCases)
  func unheard(kind: StoreKind) throws {
    let centre = try Centre(kind)
    let script = Script.dozen.lines
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try Run(
      centre.batch, input: script.map { $0 + "\n" }.joined(), answersTo: full)
    #expect(run.end == .exited(1), "\(run.errors)")
    #expect(run.errors.contains("No space left on device"), "\(run.errors)")
    try centre.confirm(script, answeredBy: run, "answers to a full disk")
  }

  @Test(
    "a figure or history that cannot be printed is no success", arguments: ["report", "history"])
  func unprinted(command: String) throws {
    let centre = try Centre(.clear)
    _ = try centre.batch(Script.dozen.lines)
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let number = command == "history" ? [Script.file] : []
    let run = try Run(
      [Program.path, command] + number + ["--json", "--store", centre.path], answersTo: full)
    #expect(run.end == .exited(1), "\(run.errors)")
    #expect(run.errors.contains("No space left on device"), "\(run.errors)")
  }
}

@Suite("Places where no journal can be")
struct PlaceTests {
  @Test(
    "have one sentence each, and nothing is made there",
    arguments: ["/dev/full", "/dev/null", "/proc/wasl/c.wasl", "/dev/null/c.wasl"])
  func sentences(path: String) throws {
    let run = try Run(
      [Program.path, "batch", "--clear", "--store", path, "--today", Script.today],
      input: Script.dozen.text)
    #expect(run.end == .exited(1) && run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }

  @Test("input that cannot be read is no end of the input")
  func unreadableInput() throws {
    let centre = try Centre(.clear)
    let run = try Run(
      ["/bin/sh", "-c", #"exec "$@" < /"#, "sh"] + centre.batch)
    #expect(run.end == .exited(1), "\(run.errors)")
    #expect(run.errors.contains("Is a directory"), "\(run.errors)")
  }
}

@Suite(
  "Read-only media",
  .enabled(if: Mount.readOnlyWorks, "needs the right to mount a folder read-only")
)
struct ReadOnlyTests {
  @Test(
    "give figures and verification; a history and batch are refused with a sentence",
    arguments: StoreKind.allCases)
  func reading(kind: StoreKind) throws {
    let script = Script.dozen.lines
    // With a torn tail, which nobody can repair here.
    let torn = try TornCentre(kind, script)
    let media = try Mount.readOnly(torn.centre.folder)
    let centre = try Centre(kind, in: media.path)
    let before = try centre.journal
    for run in [try centre.reading("report"), try centre.reading("verify")] {
      #expect(run.end == .exited(0), "\(run.errors)")
      #expect(!run.output.isEmpty)
    }
    let history = try centre.reading("history", Script.file)
    #expect(history.end == .exited(1) && history.output.isEmpty, "a person's file is put on record")
    let run = try centre.batch(script)
    #expect(run.end == .exited(1) && run.output.isEmpty)
    #expect(run.errors.contains("may not be written"), "\(run.errors)")
    #expect(try centre.journal == before)
  }

  @Test("open on the screen with lists, and it says that nothing can be written")
  func screen() throws {
    let original = try Centre(.clear)
    _ = try original.batch(Script.dozen.lines)
    let media = try Mount.readOnly(original.folder)
    let terminal = try PseudoTerminal(
      command: [Program.path, "--store", media.path + "/c.wasl", "--language", "en"])
    _ = try terminal.waitUntil("it says that it is read only") { $0.contains("read only") }
    terminal.press(.enter)
    terminal.press(.function(3))
    _ = try terminal.waitUntil("the list names the person") { $0.contains("Fatima") }
    #expect(try original.names.sorted() == ["c.head", "c.wasl"])
  }
}
