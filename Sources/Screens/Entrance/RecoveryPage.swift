public import Canvas
import Domain
public import Wording

/// The recovery code, shown once.
///
/// Whoever goes on has it on paper: its last group is typed back while the code is covered.
public struct RecoveryPage: Equatable, Sendable {
  let groups: [String]
  /// Whether an older code holds until this one is confirmed, so that one may go back.
  public let replaces: Bool
  var typed = EditBuffer()

  /// A page with these groups of six digits.
  public init(groups: [String], replaces: Bool) {
    self.groups = groups
    self.replaces = replaces
  }

  var isCovered: Bool { !typed.isEmpty }
}

extension RecoveryPage: Screen {
  public mutating func update(_ stroke: Keystroke, in context: Context) -> [Effect] {
    if let typed = stroke.key.typed { return type(typed) }
    switch stroke.key {
    case .backspace:
      typed.backspace()
      return []
    case .escape:
      if !isCovered {
        return replaces ? [.back, .say(.codeUnchanged, .plain)] : [.say(.lastGroupHint, .plain)]
      }
      typed = EditBuffer()
      return []
    case .enter: return confirm()
    default: return [.say(.nothingHere(stroke.key.phrase(context.language)), .plain)]
    }
  }

  private mutating func type(_ text: String) -> [Effect] {
    for scalar in text.unicodeScalars where scalar != " " {
      let digit = scalar == "-" ? "6" : plainDigits(String(scalar))
      guard digit.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return [.say(.digitsOnly, .plain)]
      }
      if typed.text.utf8.count < FormField.digitsInGroup { typed.insert(digit) }
    }
    return []
  }

  private mutating func confirm() -> [Effect] {
    if typed.isEmpty { return [.say(.lastGroupHint, .plain)] }
    if typed.text == groups.last { return [.keys(.codeWritten, then: [])] }
    typed = EditBuffer()
    return [.say(.notTheLastGroup, .bad)]
  }

  public func view(into frame: inout Frame, body: Rect, in context: Context) {
    frame.box(body, title: context.say(.recoveryTitle))
    let inner = body.inset(horizontally: 2, vertically: 1)
    let used = frame.put(
      context.say(.recoveryExplained), in: inner.split(top: 3).top, base: .interface)
    for (index, group) in groups.enumerated() {
      draw(group, index, inner, y: inner.y + used + 1 + index / 2, into: &frame, context)
    }
    let line = inner.row(used + 2 + (groups.count + 1) / 2)
    let width = frame.put(
      context.say(.lastGroup) + " ", x: line.x, y: line.y, width: line.width, role: .label,
      base: .interface)
    frame.put(
      typed, x: line.x + width + 1, y: line.y, width: FormField.digitsInGroup + 2,
      role: .focusedField, isFocused: true)
    frame.put(
      context.say(.lastGroupHint), x: line.x, y: line.y + 1, width: line.width, role: .hint,
      base: .interface)
  }

  /// Two groups a row, each with its number: on paper they may be written in any order.
  private func draw(
    _ group: String, _ index: Int, _ inner: Rect, y: Int, into frame: inout Frame,
    _ context: Context
  ) {
    let x = inner.x + 2 + (index % 2) * 20
    frame.put(String(index + 1), x: x, y: y, width: 3, role: .label)
    let covered = String(repeating: "•", count: group.count)
    frame.put(isCovered ? covered : group, x: x + 4, y: y, width: 8, role: .value)
  }

  public func hints(in context: Context) -> [KeyHint] {
    [KeyHint(.enterKey, .next)] + (replaces ? [KeyHint(.escapeKey, .back)] : [])
  }

  public func commands(in context: Context) -> [MenuCommand] { [] }
  public func title(in context: Context) -> Phrase { .recoveryTitle }
  public func awaitsConfirmation(in context: Context) -> Bool { false }
}
