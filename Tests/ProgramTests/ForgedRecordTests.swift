import Domain
import Foundation
import Recording
import Testing

@testable import Journaling
@testable import Sealing

@Suite("Forged records")
struct ForgedRecordTests {
  private let moment = Moment(wallMilliseconds: 1_700_000_000_000, utcOffsetMinutes: 60)

  /// A sealed centre with a second operator, and where the record of the second operator lies.
  private func founded(at path: String, _ keys: KeyRing) throws -> (Int64, State) {
    let passphrase = try #require(Passphrase("un secret"))
    let slot = try KeySlot.make(
      operatorNumber: 1, passphrase: passphrase, keys: keys, cost: .interactive)
    let chronicle = try Chronicle(
      try Journal.create(at: path, mark: .plain, seal: .sealed(keys, [slot])))
    try chronicle.beginSession(
      operatorNumber: 1, desk: 1, moment: moment, device: [UInt8](repeating: 7, count: 16))
    let founding = FoundCentre(
      letters: "AGD", nameArabic: "مركز أكادير", nameFrench: "Centre d'Agadir", desk: 1,
      coordinator: 1, coordinatorName: "Naïma B.")
    try chronicle.perform([.foundCentre(founding)], by: act(1), at: moment)
    let before = chronicle.state
    try chronicle.perform(
      [.addOperator(AddOperator(number: 2, name: "Hassan T.", rights: .all))], by: act(2),
      at: moment)
    var last: Int64 = 0
    try chronicle.journal.forEachRecord { last = $0.offset }
    return (last, before)
  }

  private func act(_ number: UInt64) -> Act {
    Act(
      id: RawID(high: 1, low: number), operatorNumber: 1, desk: 1, day: Walk.today,
      today: Walk.today)
  }

  @Test("what lies before a record that nobody with the keys wrote is folded, and nothing written")
  func forged() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-forged-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let keys = KeyRing.fresh()
    let made = folder.appendingPathComponent("made.wasl")
    let (offset, before) = try founded(at: made.path, keys)
    let forged = folder.appendingPathComponent("forged.wasl")
    try Data(Self.forge(Array(try Data(contentsOf: made)), at: Int(offset))).write(to: forged)
    let journal = try Journal.open(at: forged.path, for: .writing, wallMilliseconds: 0)
    #expect(journal.report.health == .sound)
    journal.unlock(keys)
    let again = try Chronicle(journal)
    let whole = try Journal.open(at: made.path, for: .reading, wallMilliseconds: 0)
    whole.unlock(keys)
    #expect(try Chronicle(whole).recordCount == again.recordCount + 1)
    #expect(again.state.operators.keys == before.operators.keys)
    #expect(journal.report.health == .readOnly(.damaged(at: offset, .seal)))
    #expect(throws: ChronicleError.self) {
      try again.beginSession(operatorNumber: 1, desk: 1, moment: moment, device: [])
    }
  }

  /// Changes a byte of the last record and makes its checks right.
  private static func forge(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
    var bytes = bytes
    bytes[bytes.count - 20] ^= 1
    bytes.withUnsafeMutableBytes { raw in
      let frame = UnsafeMutableRawBufferPointer(rebasing: raw[offset...])
      guard var header = FrameHeader(UnsafeRawBufferPointer(frame)) else { return }
      header.payloadCheck = CRC32C.of(UnsafeRawBufferPointer(rebasing: frame[FrameHeader.size...]))
      header.write(to: frame)
    }
    return bytes
  }
}
