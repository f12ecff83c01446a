import Canvas
import Testing

@testable import Terminal

@Suite("The queue of keys")
struct InputQueueTests {
  private static let enter: [UInt8] = [13]

  /// A queue that began long before the times used here.
  private func queue() -> InputQueue {
    InputQueue(sequences: KeyDecoder.commonSequences, at: 0)
  }

  @Test("Enter confirms after 150 ms of silence and once 120 ms have followed")
  func alone() {
    var queue = queue()
    queue.receive(Self.enter, earliest: 1000, at: 1000)
    #expect(queue.next(confirming: true, at: 1000) == nil)
    #expect(queue.wakeTime == 1120)
    #expect(queue.next(confirming: true, at: 1119) == nil)
    #expect(queue.next(confirming: true, at: 1120) == Keystroke(key: .enter, isAlone: true))
    #expect(queue.next(confirming: true, at: 1121) == nil)
    #expect(queue.wakeTime == nil)
  }

  @Test("where nothing is confirmed Enter is not held back")
  func unheld() {
    var queue = queue()
    queue.receive(Self.enter, earliest: 1000, at: 1000)
    #expect(queue.next(confirming: false, at: 1000) == Keystroke(key: .enter, isAlone: true))
  }

  @Test(
    "a key before makes Enter ordinary, exactly below 150 ms", arguments: [0, 1, 149, 150, 151])
  func before(silence: Int64) {
    var queue = queue()
    queue.receive([0x61], earliest: 1000, at: 1000)
    #expect(queue.next(confirming: true, at: 1000)?.key == .character("a"))
    queue.receive(Self.enter, earliest: 1000 + silence, at: 1000 + silence)
    let stroke = queue.next(confirming: true, at: 1000 + silence + 120)
    #expect(stroke == Keystroke(key: .enter, isAlone: silence >= 150))
  }

  @Test("a byte after makes Enter ordinary, and it is delivered at once")
  func after() {
    var queue = queue()
    queue.receive(Self.enter, earliest: 1000, at: 1000)
    // The beginning of a sequence: no key yet, but no silence either.
    queue.receive([0x1B], earliest: 1119, at: 1119)
    #expect(queue.next(confirming: true, at: 1119) == Keystroke(key: .enter, isAlone: false))
  }

  @Test("in one reading with other keys no Enter is alone")
  func burst() {
    var queue = queue()
    queue.receive(Array("12345\r".utf8), earliest: 1000, at: 1000)
    queue.receive(Array("\r\r".utf8), earliest: 2000, at: 2000)
    var strokes: [Keystroke] = []
    while let stroke = queue.next(confirming: true, at: 3000) { strokes.append(stroke) }
    #expect(strokes.count == 8)
    #expect(strokes.allSatisfy { !$0.isAlone })
  }

  @Test(
    "Enter held down confirms nothing, whatever the delay before it repeats and the interval",
    arguments: [150, 250, 400, 660], [15, 33, 50, 100, 119])
  func heldDown(delay: Int64, interval: Int64) {
    var queue = queue()
    var confirmed = 0
    queue.receive([0x61], earliest: 9_980, at: 9_980)
    let arrivals = [10_000] + (0..<100).map { 10_000 + delay + $0 * interval }
    for now in Int64(9_980)...(arrivals[100] + 1000) {
      if arrivals.contains(now) { queue.receive(Self.enter, earliest: now, at: now) }
      while let stroke = queue.next(confirming: true, at: now) {
        if stroke.key == .enter, stroke.isAlone { confirmed += 1 }
      }
    }
    #expect(confirmed == 0)
  }

  @Test("a program that reads late does not take its own delay for silence")
  func late() {
    var queue = queue()
    queue.receive([0x61], earliest: 1000, at: 1000)
    _ = queue.next(confirming: true, at: 1000)
    // Busy until 1500; Enter may have come right after the key.
    queue.receive(Self.enter, earliest: 1001, at: 1500)
    #expect(queue.next(confirming: true, at: 1700) == Keystroke(key: .enter, isAlone: false))
  }

  @Test("an Enter struck while the program starts confirms nothing")
  func start() {
    var queue = InputQueue(sequences: KeyDecoder.commonSequences, at: 1000)
    queue.receive(Self.enter, earliest: 1000, at: 1200)
    #expect(queue.next(confirming: true, at: 1400) == Keystroke(key: .enter, isAlone: false))
  }

  @Test("keys come in their order, and none is lost")
  func order() {
    var queue = queue()
    let digits = (0..<5000).map { UInt8(0x30 + $0 % 10) }
    for start in stride(from: 0, to: digits.count, by: 7) {
      let end = min(start + 7, digits.count)
      queue.receive(Array(digits[start..<end]), earliest: 1000, at: 1000)
    }
    var received: [UInt8] = []
    while case .character(let scalar) = queue.next(confirming: true, at: 1000)?.key {
      received.append(UInt8(ascii: scalar))
    }
    #expect(received == digits)
    #expect(!queue.hasKeys)
  }

  @Test("Esc becomes a key when its time is up, and not before")
  func escape() throws {
    var queue = queue()
    queue.receive([0x1B], earliest: 1000, at: 1000)
    let due = try #require(queue.wakeTime)
    queue.elapse(at: due - 1)
    #expect(queue.next(confirming: false, at: due - 1) == nil)
    queue.elapse(at: due)
    #expect(queue.next(confirming: false, at: due)?.key == .escape)
  }

  @Test("an Enter that may yet confirm does not put off drawing, a second key does")
  func queued() {
    var queue = queue()
    queue.receive(Self.enter, earliest: 1000, at: 1000)
    #expect(!queue.hasKeys)
    queue.receive([0x61], earliest: 1010, at: 1010)
    #expect(queue.hasKeys)
  }
}
