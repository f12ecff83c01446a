/// A key as the program knows it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  case enter
  case escape
  case tab
  case backTab
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case insert
  case backspace
  case delete
  /// F1 to F12.
  case function(Int)
  /// A letter held with Ctrl, in lower case.
  case control(Unicode.Scalar)
  /// A character held with Alt, or typed at once after Esc.
  case alt(Unicode.Scalar)
  /// Pasted text; its line breaks are text, never Enter.
  case paste(String)
  /// A key that the program has no name for.
  case unknown
}

/// A key and whether it came alone.
public struct Keystroke: Hashable, Sendable {
  public var key: Key
  /// Whether at least 150 ms of silence came before and 120 ms after it.
  ///
  /// Only then does Enter confirm: within a burst (a barcode reader, a held key, a paste without
  /// brackets) it merely goes on to the next field.
  public var isAlone: Bool

  /// Makes a keystroke.
  public init(key: Key, isAlone: Bool) {
    self.key = key
    self.isAlone = isAlone
  }
}
