import Canvas

/// Keys between their arrival and their delivery, one by one, with what is known of the silence
/// around them; pure: every time is handed in, in milliseconds of a clock that never goes back.
struct InputQueue {
  /// The silence that must precede a confirming Enter.
  ///
  /// Above the slowest repeat of a key held down (30 to 100 ms), so whoever rests on Enter confirms
  /// nothing; the first repeat comes after 250 to 660 ms and is followed by others within
  /// `silenceAfter`.
  static let silenceBefore: Int64 = 150
  /// The silence that must follow it.
  static let silenceAfter: Int64 = 120

  private struct Waiting {
    let key: Key
    let arrival: Int64
    /// How many bytes had come when this key was complete: more by now means that it was followed.
    let byteCount: Int
    let wasQuietBefore: Bool
  }

  private var decoder: KeyDecoder
  private var waiting: [Waiting] = []
  /// Where in `waiting` the next key is: taking from the front would move all that follow.
  private var head = 0
  private var byteCount = 0
  private var lastByteAt: Int64

  /// A queue that begins at `now`: an Enter struck before the program could show anything confirms
  /// nothing.
  init(sequences: [[UInt8]: Key], at now: Int64) {
    decoder = KeyDecoder(sequences: sequences)
    lastByteAt = now
  }

  /// Whether a key could be delivered without waiting for another to follow or not.
  var hasKeys: Bool {
    let count = waiting.count - head
    return count > 1 || (count == 1 && !mayConfirm(waiting[head]))
  }

  /// Takes bytes that were read at `now` and have come at `earliest` or later.
  ///
  /// A program that was busy reads late, and would take its own delay for silence: that is why the
  /// earliest possible arrival counts, when the input was last seen empty. Of several keys in one
  /// reading none was alone.
  mutating func receive(_ bytes: [UInt8], earliest: Int64, at now: Int64) {
    let keys = decoder.feed(bytes, at: now)
    byteCount += bytes.count
    append(keys, at: now, isQuiet: earliest - lastByteAt >= InputQueue.silenceBefore)
    lastByteAt = now
  }

  /// Tells the decoder how late it is, so that an Esc on its own becomes a key.
  mutating func elapse(at now: Int64) {
    append(decoder.timeout(at: now), at: now, isQuiet: false)
  }

  /// The next key, or nil if there is none, or if it is an Enter that may yet be followed.
  mutating func next(confirming: Bool, at now: Int64) -> Keystroke? {
    guard head < waiting.count else { return nil }
    let first = waiting[head]
    if confirming, mayConfirm(first), now - first.arrival < InputQueue.silenceAfter { return nil }
    let isAlone = first.wasQuietBefore && !isFollowed(first)
    head += 1
    if head == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      head = 0
    }
    return Keystroke(key: first.key, isAlone: isAlone)
  }

  /// When something changes although no byte comes; nil if nothing does.
  var wakeTime: Int64? {
    let held = head < waiting.count ? waiting[head].arrival + InputQueue.silenceAfter : nil
    return [decoder.deadline, held].compactMap(\.self).min()
  }

  private mutating func append(_ keys: [Key], at now: Int64, isQuiet: Bool) {
    let wasQuiet = isQuiet && keys.count == 1
    for key in keys {
      waiting.append(
        Waiting(key: key, arrival: now, byteCount: byteCount, wasQuietBefore: wasQuiet))
    }
  }

  private func isFollowed(_ key: Waiting) -> Bool {
    key.byteCount != byteCount || waiting.count - head > 1
  }

  private func mayConfirm(_ key: Waiting) -> Bool {
    key.key == .enter && key.wasQuietBefore && !isFollowed(key)
  }
}
