public import Canvas
import Domain
public import Wording

/// One line of a screen's key table.
///
/// The table feeds the key press, the hint line, the menu and the help, so that they cannot drift.
public struct Binding<Model>: Sendable {
  public var key: Key
  /// How the key is written.
  public var keyName: Phrase
  public var label: Phrase
  /// Whether it stands on the hint line.
  public var isHinted: Bool
  /// Why it cannot be used now.
  public var refusal: @Sendable (Model, Context) -> Phrase?
  public var action: @Sendable (inout Model, Context) -> [Effect]

  public init(
    _ key: Key, _ label: Phrase, hinted: Bool = true,
    refusal: @escaping @Sendable (Model, Context) -> Phrase? = { _, _ in nil },
    action: @escaping @Sendable (inout Model, Context) -> [Effect]
  ) {
    self.key = key
    self.keyName = key.phrase
    self.label = label
    self.isHinted = hinted
    self.refusal = refusal
    self.action = action
  }
}

/// A key and what it does, as it is shown.
public struct KeyHint: Equatable, Sendable {
  public var key: Phrase
  public var label: Phrase

  public init(_ key: Phrase, _ label: Phrase) {
    self.key = key
    self.label = label
  }
}

/// A command of a screen as the menu lists it.
public struct MenuCommand: Equatable, Sendable {
  public var name: Phrase
  public var key: Phrase?
  public var refusal: Phrase?
  public var effects: [Effect]

  public init(
    _ name: Phrase, key: Phrase? = nil, refusal: Phrase? = nil, effects: [Effect]
  ) {
    self.name = name
    self.key = key
    self.refusal = refusal
    self.effects = effects
  }
}

extension Key {
  /// How the key is written on the screen.
  public var phrase: Phrase {
    switch self {
    case .enter: .enterKey
    case .escape: .escapeKey
    case .tab: .tabKey
    case .backTab: Phrase("Shift-Tab", "Maj-Tab", "Shift-Tab")
    case .function(let number): Phrase(verbatim: "F\(number)")
    case .control(let scalar): Phrase(verbatim: "Ctrl-" + String(scalar).uppercased())
    case .alt(let scalar): Phrase(verbatim: "Alt-" + String(scalar))
    case .character(let scalar): Phrase(verbatim: String(scalar))
    case .pageUp: Phrase(verbatim: "PgUp")
    case .pageDown: Phrase(verbatim: "PgDn")
    case .home: Phrase(verbatim: "Home")
    case .end: Phrase(verbatim: "End")
    case .delete: Phrase("حذف", "Suppr", "Del")
    case .backspace: Phrase(verbatim: "⌫")
    default: Phrase(verbatim: "?")
    }
  }

  /// The text that the key puts into a field.
  var typed: String? {
    switch self {
    case .character(let scalar): String(scalar)
    case .paste(let text): text
    default: nil
    }
  }
}

/// A screen: a value, its keys, what it shows.
public protocol Screen: Equatable, Sendable {
  /// Takes one key; the answer says what to do.
  mutating func update(_ stroke: Keystroke, in context: Context) -> [Effect]
  /// Draws itself between the title bar and the last line.
  func view(into frame: inout Frame, body: Rect, in context: Context)
  /// The keys of the hint line.
  func hints(in context: Context) -> [KeyHint]
  /// What F1 says of the place where the cursor stands, beside the keys.
  func explanation(in context: Context) -> Phrase?
  /// What the menu offers here.
  func commands(in context: Context) -> [MenuCommand]
  func title(in context: Context) -> Phrase
  /// Whether the next Enter may confirm something, so that it must be known to stand alone.
  func awaitsConfirmation(in context: Context) -> Bool
}

extension Screen {
  public func explanation(in context: Context) -> Phrase? { nil }
}
