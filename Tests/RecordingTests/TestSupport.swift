import Domain
import Recording

/// SplitMix64: the same seed gives the same test everywhere.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

let act = Act(id: RawID(high: 0xA1, low: 0xB2), operatorNumber: 7, desk: 2, day: spring)

func payloads(_ events: [Event]) -> [[UInt8]] {
  EventCoder.payloads(
    for: events, of: CommandDigest(of: [.submitProject(project)]), act: act,
    wallMilliseconds: 1_776_000_000_123, utcOffsetMinutes: 60)
}

func entries(_ payload: [UInt8]) throws(CodingError) -> [Entry] {
  try EventCoder.entries(in: payload, session: 5, sequence: 6)
}

/// The events of all records, in their order.
func events(in payloads: [[UInt8]]) throws(CodingError) -> [Event] {
  var events: [Event] = []
  for payload in payloads { events += try entries(payload).map(\.event) }
  return events
}

/// Two digits a byte.
func hex(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
