import Domain
import Testing

@testable import Recording

@Suite("Mutated records")
struct MutationTests {
  /// Whatever is read can be folded, and written again it reads as the same.
  private func check(_ payload: [UInt8], _ state: inout State) -> Bool {
    guard let read = try? entries(payload), let first = read.first else { return true }
    for entry in read { state.apply(entry) }
    let again = EventCoder.payloads(
      for: read.map(\.event), of: CommandDigest(of: []),
      act: Act(
        id: first.action, operatorNumber: first.operatorNumber, desk: first.desk, day: first.day),
      wallMilliseconds: first.wallMilliseconds, utcOffsetMinutes: first.utcOffsetMinutes)
    return again.count == 1 && (try? entries(again[0])) == read
  }

  @Test("one flipped bit anywhere gives an error or events that can be kept")
  func flips() {
    var state = State()
    for payload in Example.all.flatMap({ payloads([$0.event]) }) {
      for place in payload.indices {
        for bit in 0..<8 {
          var flipped = payload
          flipped[place] ^= 1 << UInt8(bit)
          if !check(flipped, &state) { Issue.record("\(place) \(bit) \(hex(payload))") }
        }
      }
    }
  }

  @Test("thousands of mutations give errors or events that can be kept", arguments: [1, 2, 3, 4])
  func mutations(seed: UInt64) {
    var chance = Seeded(state: seed)
    var state = State()
    let samples = Example.all.flatMap { payloads([$0.event, $0.event]) }
    for turn in 0..<2000 {
      guard var payload = samples.randomElement(using: &chance) else { return }
      for _ in 0...Int.random(in: 0..<4, using: &chance) { mutate(&payload, &chance) }
      if !check(payload, &state) { Issue.record("seed \(seed) turn \(turn) \(hex(payload))") }
    }
  }

  private func mutate(_ payload: inout [UInt8], _ chance: inout Seeded) {
    guard let place = payload.indices.randomElement(using: &chance) else { return }
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: payload[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    case 1: payload[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &chance) ?? 0
    case 2: payload.removeSubrange(place...)
    case 3: payload += payload[place...]
    case 4: payload.insert(UInt8.random(in: 0...255, using: &chance), at: place)
    default: payload.remove(at: place)
    }
  }
}
