public import Canvas
import Glibc

extension Display {
  /// What the waiting for a key can bring.
  public enum Input: Equatable, Sendable {
    /// A key; `isAlone` says of an Enter whether it may confirm.
    case key(Keystroke)
    /// The screen may have another size, and wants to be drawn again.
    case resized
    /// Nothing has come in the given time.
    case idle
    /// The program is asked to end, or its terminal has gone: keep what there is, then `close()`.
    case ended
  }

  /// Whether further keys have come already, so that drawing can wait until they are dealt with.
  public var hasQueuedInput: Bool { queue.hasKeys }

  /// The next thing that happens; waits for it, using no time of the processor.
  ///
  /// Bytes are read by ourselves: `get_wch` without waiting lost keys of fast bursts. Enter counts
  /// as alone after 150 ms of silence; where the screen waits for a confirmation it is held back
  /// until 120 ms of silence have followed, too.
  ///
  /// - Parameters:
  ///   - confirming: whether the screen waits for an Enter that confirms.
  ///   - timeoutMilliseconds: how long to wait; nil for ever.
  public func nextInput(confirming: Bool, timeoutMilliseconds: Int?) -> Input {
    let limit = timeoutMilliseconds.map { milliseconds() + Int64($0) }
    while true {
      if let notice = notice() { return notice }
      drain()
      if isHungUp { return .ended }
      queue.elapse(at: milliseconds())
      if let stroke = queue.next(confirming: confirming, at: milliseconds()) {
        guard stroke.key == .control("z") else { return .key(stroke) }
        suspend()
        return .resized
      }
      let now = milliseconds()
      if let limit, limit <= now { return .idle }
      wait(until: [limit, queue.wakeTime].compactMap(\.self).min(), from: now)
    }
  }

  /// What a signal has brought, if one came.
  private func notice() -> Input? {
    if endingSignal != nil || !isOpen { return .ended }
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = max(0, read(notices, &numbers, numbers.count))
    let signals = Set(numbers.prefix(count).map { Int32($0) })
    let others: Set = [SIGWINCH, SIGCONT, SIGTSTP]
    if let ending = signals.subtracting(others).first {
      endingSignal = ending
      return .ended
    }
    if signals.contains(SIGTSTP) {
      suspend()
    } else if signals.contains(SIGCONT) {
      // Stopped without being asked (SIGSTOP): the shell has painted here meanwhile.
      leave()
      enter()
    } else if signals.contains(SIGWINCH) {
      adoptSize()
    }
    return signals.isEmpty ? nil : .resized
  }

  /// Reads all that has come; at most 64 KiB, so that an endless paste still shows.
  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<16 {
      guard isReadable(STDIN_FILENO) else {
        emptyAt = milliseconds()
        return
      }
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        queue.receive(Array(buffer[..<count]), earliest: emptyAt, at: milliseconds())
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isHungUp = true
        return
      }
    }
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  /// Sleeps until a key or a signal comes, or until `time`.
  ///
  /// What wakes it has come just now, and not while the program was busy.
  private func wait(until time: Int64?, from now: Int64) {
    var requests = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
    ]
    let delay = time.map { Int32(clamping: max(0, $0 - now)) } ?? -1
    poll(&requests, 2, delay)
    emptyAt = milliseconds()
  }
}
