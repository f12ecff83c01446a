import Domain
import Glibc
import Program
import Recording
import Sealing
import Wording

/// The machine's clock, chance and places: the only file that asks the system for them.
enum Environment {
  /// A variable's value, where it is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// All variables.
  static var variables: [String: String] {
    var found: [String: String] = [:]
    var pointer = environ
    while let entry = pointer.pointee {
      let text = String(cString: entry)
      if let mark = text.firstIndex(of: "=") {
        found[String(text[..<mark])] = String(text[text.index(after: mark)...])
      }
      pointer += 1
    }
    return found
  }

  /// The folder for the user's data: `$XDG_DATA_HOME/wasl`.
  static var dataFolder: String {
    // A relative path there is invalid by the XDG specification and to be ignored.
    let named = variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (variable("HOME") ?? ".") + "/.local/share") + "/wasl"
  }

  /// The language by `LC_ALL`, `LC_MESSAGES` or `LANG`; French where none names one of ours.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name) else { continue }
      if let language = Language(rawValue: String(value.prefix(2))) { return language }
      return .french
    }
    return .french
  }

  /// The local day, from the system's time zone.
  static var today: Day { local(seconds: time(nil)).day }

  /// Milliseconds and offset as the clock claims them now.
  static var moment: Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    return Moment(
      wallMilliseconds: milliseconds, utcOffsetMinutes: local(seconds: now.tv_sec).offset)
  }

  static var minuteOfDay: Int { local(seconds: time(nil)).minute }

  private static func local(seconds: time_t) -> (day: Day, minute: Int, offset: Int16) {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return (
      day ?? Day(number: 0), Int(parts.tm_hour) * 60 + Int(parts.tm_min),
      Int16(clamping: parts.tm_gmtoff / 60)
    )
  }

  /// 128 random bits.
  static func randomID() -> RawID {
    let bytes = RandomBytes.bytes(count: 16)
    func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    return RawID(high: word(bytes.prefix(8)), low: word(bytes.suffix(8)))
  }

  /// What the session asks of the world; the day may stand still, for tests.
  static func surroundings(today fixed: Day?) -> Surroundings {
    Surroundings(
      today: { fixed ?? today }, moment: { moment }, minuteOfDay: { minuteOfDay },
      randomID: randomID, device: machine, monotonicMilliseconds: { uptime },
      keyCost: { .calibrated() }, roomLeft: roomLeft,
      backUp: Backups.backUp)
  }

  /// Free bytes, for whoever is not root, on the disk of a file.
  static func roomLeft(at path: String) -> Int64? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int64(clamping: status.f_bavail.multipliedReportingOverflow(by: status.f_frsize).0)
  }

  /// Milliseconds since the machine was started, its sleep included.
  private static var uptime: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// 16 bytes that name this machine: the hexadecimal id systemd gives it, or zeros.
  static var machine: [UInt8] {
    guard let file = fopen("/etc/machine-id", "r") else {
      return [UInt8](repeating: 0, count: 16)
    }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 64)
    guard fgets(&buffer, 64, file) != nil else { return [UInt8](repeating: 0, count: 16) }
    let text = String(
      decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init), as: UTF8.self)
    guard let id = RawID(hex: text) else { return [UInt8](repeating: 0, count: 16) }
    return [id.high, id.low].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
  }
}
