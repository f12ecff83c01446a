import Canvas
import Glibc
import Terminal
import Theming

@MainActor
struct Probe {
  var count = 0
  /// How many Enters came alone.
  var confirmed = 0
  var last = ""
  var resizes = 0
  var isConfirming = false
  var isMono = false
  /// Whether the frame is that of an Arabic interface.
  var isRightToLeft = false

  mutating func take(_ stroke: Keystroke, _ display: Display) -> Bool {
    count += 1
    if stroke == Keystroke(key: .enter, isAlone: true) { confirmed += 1 }
    last = "\(stroke.key)"
    switch stroke.key {
    case "q": return true
    case "x": exit(3)
    case "s": raise(SIGSEGV)
    case "o": count = Probe.dive(count)
    case "a": abort()
    case "t": count = [0][count]
    case "c": isConfirming.toggle()
    case "m":
      isMono.toggle()
      if let theme = try? Theme.named(isMono ? "mono" : "night", environment: [:]) {
        display.use(theme)
      }
    default: break
    }
    return false
  }

  /// Never ends, which the compiler need not know.
  private static func dive(_ depth: Int) -> Int {
    depth < 0 ? 0 : dive(depth &+ 1) &+ dive(depth &+ 2)
  }

  func frame(_ display: Display) -> Frame {
    let (columns, rows) = display.size
    let direction: Direction = isRightToLeft ? .rightToLeft : .leftToRight
    var frame = Frame(columns: columns, rows: rows, direction: direction, mode: display.bidiMode)
    let lines: [(String, Role)] = [
      ("Probe \(columns)x\(rows)", .title), ("سلام", .text), ("late", .overdue),
      ("keys: \(count)", .label), ("last: \(last)", .value),
      ("confirmed: \(confirmed)\(isConfirming ? " confirming" : "")", .value),
      ("resizes: \(resizes)", .dim),
    ]
    for (y, line) in lines.enumerated() {
      frame.put(line.0, x: 0, y: y, width: columns, role: line.1)
    }
    frame.place(cursorAt: 6, y: 4)
    return frame
  }
}

extension Key {
  /// Lets a `switch` name a key by its character.
  fileprivate static func ~= (pattern: Unicode.Scalar, key: Key) -> Bool {
    key == .character(pattern)
  }
}
