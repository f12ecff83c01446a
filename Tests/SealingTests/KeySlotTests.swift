import Testing

@testable import Sealing

@Suite("A key slot")
struct KeySlotTests {
  let keys = KeyRing.fresh()

  private func passphrase(_ text: String = "باب الدار") throws -> Passphrase {
    try #require(Passphrase(text))
  }

  @Test("opens with its passphrase and no other, and survives being written and read")
  func opens() throws {
    let slot = try Cheap.slot(operatorNumber: 7, passphrase(), keys)
    #expect(slot.open(try passphrase()) == keys)
    #expect(slot.open(try passphrase("باب الدار.")) == nil)
    let read = try #require(Cheap.read(slot.encoded))
    #expect(read == slot)
    #expect(read.operatorNumber == 7)
    #expect(read.open(try passphrase()) == keys)
  }

  @Test("of the least cost that files may have opens as well")
  func interactive() throws {
    let slot = try KeySlot.make(
      operatorNumber: 1, passphrase: passphrase(), keys: keys, cost: .interactive)
    #expect(KeySlot(slot.encoded)?.open(try passphrase()) == keys)
  }

  @Test("opens the keys of later epochs once they are granted, without its passphrase")
  func granting() throws {
    let slot = try Cheap.slot(passphrase(), keys)
    let later = keys.adding(epoch: 2).adding(epoch: 5)
    let granted = try #require(Cheap.read(slot.granting(later).encoded))
    #expect(granted.id == slot.id)
    #expect(granted.epochs == [1, 2, 5])
    #expect(granted.open(try passphrase()) == later)
    #expect(slot.open(try passphrase()) == keys)
  }

  @Test("a changed byte anywhere makes it unreadable or closed")
  func tampered() throws {
    let bytes = try Cheap.slot(passphrase(), keys).granting(keys.adding(epoch: 2)).encoded
    let right = try passphrase()
    for place in bytes.indices {
      for bit in [0, 7] {
        var altered = bytes
        altered[place] ^= 1 << UInt8(bit)
        let opened = Cheap.read(altered)?.open(right)
        #expect(opened == nil, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test("a key that somebody slips in without knowing the others is not taken")
  func slippedIn() throws {
    let slot = try Cheap.slot(passphrase(), keys)
    let foreign = KeyRing.fresh()
    #expect(slot.granting(foreign).open(try passphrase()) == nil)
    let hostile = slot.granting(foreign.adding(epoch: 2))
    var mixed = slot.grants
    mixed += hostile.grants.dropFirst()
    let forged = KeySlot(
      id: slot.id, operatorNumber: slot.operatorNumber, cost: slot.cost, salt: slot.salt,
      publicKey: slot.publicKey, wrapped: slot.wrapped, grants: mixed)
    #expect(forged.open(try passphrase()) == nil)
    #expect(slot.open(try passphrase()) == keys)
  }

  @Test("is not made of wiped keys")
  func wiped() throws {
    var ring = KeyRing.fresh()
    let copy = ring
    ring.wipe()
    #expect(copy.newestEpoch == 0)
    let typed = try passphrase()
    #expect(throws: SealingError.noKeys) { try Cheap.slot(typed, copy) }
  }

  @Test("hostile bytes give none, and never crash")
  func hostile() throws {
    let seed = Seed.current
    var chance = Seed(seed)
    let right = try passphrase()
    let whole = try Cheap.slot(right, keys).encoded
    for _ in 0..<20_000 {
      var bytes = whole
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &chance))
      case 1: bytes += (0..<Int.random(in: 1...200, using: &chance)).map { _ in 0 }
      case 2:
        bytes = (0..<Int.random(in: 0...500, using: &chance)).map { _ in
          .random(in: 0...255, using: &chance)
        }
      default:
        let place = 180 + Int.random(in: 0..<4, using: &chance)
        bytes[place] = .random(in: 2...255, using: &chance)
      }
      #expect(KeySlot(bytes) == nil, "seed \(seed)")
      #expect(Cheap.read(bytes) == nil || bytes == whole, "seed \(seed)")
    }
  }

  @Test("a cost beyond the bounds is not tried")
  func costs() throws {
    let slot = try Cheap.slot(passphrase(), keys)
    #expect(KeySlot(slot.encoded) == nil)
    #expect(KeyCost.interactive.isAcceptable)
    #expect(KeyCost(operations: 4, memoryBytes: 256 << 20).isAcceptable)
    #expect(!KeyCost(operations: 5, memoryBytes: 256 << 20).isAcceptable)
    #expect(!KeyCost(operations: 3, memoryBytes: 256 << 20 + 1).isAcceptable)
    #expect(!KeyCost(operations: 1, memoryBytes: 64 << 20).isAcceptable)
    #expect(!KeyCost(operations: 2, memoryBytes: 64 << 20 - 1).isAcceptable)
    #expect(!KeyCost(operations: .max, memoryBytes: .max).isAcceptable)
  }

  @Test("calibration stops before a try takes longer than the limit, and never below the floor")
  func calibration() {
    func time(_ perMebibyte: Int) -> (KeyCost) -> Duration? {
      { .microseconds(Int($0.operations) * Int($0.memoryBytes >> 20) * perMebibyte) }
    }
    let slow = KeyCost.calibrated(limit: .seconds(1), time: time(10_000))
    #expect(slow == .interactive)
    let middle = KeyCost.calibrated(limit: .seconds(1), time: time(3_000))
    #expect(middle == KeyCost(operations: 2, memoryBytes: 128 << 20))
    let fast = KeyCost.calibrated(limit: .seconds(1), time: time(1))
    #expect(fast == KeyCost.ceiling)
    #expect(KeyCost.calibrated(limit: .seconds(1)) { _ in nil } == .interactive)
  }

  @Test("several slots of one operator are all tried; another operator's passphrase opens nothing")
  func operators() throws {
    let slots = try [
      Cheap.slot(operatorNumber: 1, passphrase("one"), keys),
      Cheap.slot(operatorNumber: 1, passphrase("two"), keys),
      Cheap.slot(operatorNumber: 2, passphrase("three"), keys),
    ]
    func open(_ number: UInt32, _ text: String) throws -> KeyRing? {
      KeySlot.open(slots, operatorNumber: number, passphrase: try passphrase(text))
    }
    #expect(try open(1, "one") == keys)
    #expect(try open(1, "two") == keys)
    #expect(try open(2, "three") == keys)
    #expect(try open(1, "three") == nil)
    #expect(try open(9, "three") == nil)
  }
}
