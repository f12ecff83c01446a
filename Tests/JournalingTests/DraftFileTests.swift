import Glibc
import Testing

@testable import Journaling

@Suite("The drafts beside a journal")
struct DraftFileTests {
  private let folder: Folder
  private let store: Store
  private var file: DraftFile { DraftFile(store: store, fileID: fileID, seal: .none) }
  private let fileID = (0..<16).map { UInt8($0) }
  private let drafts: [UInt32: [UInt8]] = [1: [1, 2, 3], 7: [], 4_000_000_000: Array(0...255)]

  init() throws {
    folder = try Folder()
    store = Store(path: folder.file("centre.wasl"))
  }

  /// Every byte turned around: sealed enough to see whether it was sealed.
  private var sealed: DraftFile {
    let seal = DraftFile.Seal.with({ $0.map { ~$0 } }, open: { $0.map { ~$0 } })
    return DraftFile(store: store, fileID: fileID, seal: seal)
  }

  @Test("what is written comes back, each operator's apart; none is no file")
  func roundTrip() throws {
    #expect(try file.read() == DraftFile.Found())
    try file.write(drafts)
    #expect(try file.read() == DraftFile.Found(drafts: drafts))
    #expect(folder.names() == ["centre.draft"])
    #expect(Folder.mode(of: store.draftPath) == 0o600)
    try file.write([2: [9]])
    #expect(try file.read().drafts == [2: [9]])
    try file.write([:])
    #expect(folder.names().isEmpty)
    try file.write([:])
  }

  @Test("sealed drafts say nothing on disk and open only with their key")
  func sealing() throws {
    let words = Array("Malika Lahmar".utf8)
    try sealed.write([1: words])
    let written = try folder.bytes(of: "centre.draft")
    #expect(!written.contains(words))
    #expect(try sealed.read().drafts == [1: words])
    let locked = DraftFile(
      store: store, fileID: fileID, seal: .with({ $0 }, open: { _ in nil }))
    let found = try locked.read()
    #expect(found.drafts.isEmpty)
    #expect(found.setAside == store.draftPath + ".unreadable")
    #expect(try folder.bytes(of: "centre.draft.unreadable") == written)
  }

  @Test("clear drafts beside a sealed journal are not believed, nor the other way round")
  func mixed() throws {
    try file.write(drafts)
    #expect(try sealed.read().setAside != nil)
    try sealed.write(drafts)
    #expect(try file.read().setAside == store.draftPath + ".unreadable-2")
    #expect(folder.names() == ["centre.draft.unreadable", "centre.draft.unreadable-2"])
  }

  @Test("drafts of another journal are set aside, and nothing is written over them")
  func foreign() throws {
    try DraftFile(store: store, fileID: [UInt8](repeating: 9, count: 16), seal: .none).write(drafts)
    let before = try folder.bytes(of: "centre.draft")
    #expect(try file.read() == DraftFile.Found(setAside: store.draftPath + ".unreadable"))
    try file.write([3: [1]])
    #expect(try folder.bytes(of: "centre.draft.unreadable") == before)
    #expect(try file.read().drafts == [3: [1]])
  }

  @Test("torn anywhere or with any bit flipped, the file is set aside and never read wrongly")
  func damage() throws {
    let whole = file.bytes(of: drafts)
    for length in 0..<whole.count {
      #expect(file.drafts(in: Array(whole[..<length])) == nil, "cut at \(length)")
    }
    for bit in 0..<whole.count * 8 {
      var flipped = whole
      flipped[bit / 8] ^= 1 << (bit % 8)
      #expect(file.drafts(in: flipped) == nil, "bit \(bit)")
    }
    #expect(file.drafts(in: whole) == drafts)
  }

  @Test("contents that are whole and say nonsense are refused, without memory for what they claim")
  func hostile() {
    let seed = getenv("WASL_SEED").flatMap { UInt64(String(cString: $0)) } ?? .random(in: 0...9999)
    print("draft file seed \(seed)")
    var random = Seeded(seed: seed)
    for _ in 0..<2000 {
      let content = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      // Any content under a right check: what an operator with the key could forge.
      let forged = DraftFile(
        store: store, fileID: fileID, seal: .with({ _ in content }, open: { $0 }))
      guard let found = forged.drafts(in: forged.bytes(of: [:])) else { continue }
      #expect(found.values.map(\.count).reduce(0, +) + 8 * found.count <= content.count)
    }
  }

  @Test(
    "a folder, a link or an enormous file in the way is moved aside or refused, never waited for")
  func obstacles() throws {
    mkdir(store.draftPath, 0o700)
    #expect(try file.read().setAside == store.draftPath + ".unreadable")
    mkfifo(store.draftPath, 0o600)
    #expect(try file.read().setAside == store.draftPath + ".unreadable-2")
    let large = open(store.draftPath, O_CREAT | O_WRONLY, 0o600)
    ftruncate(large, 1 << 34)
    close(large)
    #expect(try file.read().setAside == store.draftPath + ".unreadable-3")
  }

  @Test("what cannot be written leaves the drafts that were kept, and nothing half")
  func failing() throws {
    try file.write(drafts)
    mkdir(file.temporaryPath, 0o700)
    #expect(throws: JournalError.self) { try file.write([1: [5]]) }
    rmdir(file.temporaryPath)
    #expect(try file.read().drafts == drafts)
    #expect(folder.names() == ["centre.draft"])
  }

  @Test("what a death in the middle of writing left behind is taken away")
  func leftover() throws {
    try file.write(drafts)
    try folder.write([1, 2], to: "centre.draft.new")
    #expect(try file.read().drafts == drafts)
    #expect(folder.names() == ["centre.draft"])
  }
}
