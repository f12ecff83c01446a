public import Canvas

/// How one role looks.
public struct Style: Equatable, Sendable {
  /// The colour of the characters; nil leaves the terminal's own.
  public var foreground: Color?
  /// The colour behind them; nil leaves the terminal's own, which may be an image.
  public var background: Color?
  public var isBold = false
  public var isDim = false
  public var isReversed = false
  public var isUnderlined = false

  /// The terminal's plain text.
  public init() {}
}

/// What each role looks like: the only place where a meaning becomes a colour.
public struct Theme: Equatable, Sendable {
  /// The name under which people choose it.
  public let name: String
  private let styles: [Role: Style]

  init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// How `role` looks; plain text if the theme does not mention it.
  public subscript(role: Role) -> Style { styles[role] ?? Style() }

  /// The roles that this theme, or one that it inherits from, speaks of.
  public var mentionedRoles: Set<Role> { Set(styles.keys) }

  /// A theme that changes nothing: what can be shown when every theme is unreadable.
  public static let plain = Theme(name: "plain", styles: [:])
}
