/// A colour as a theme writes it, before the terminal says how many it has.
public enum Color: Hashable, Sendable {
  /// One of the terminal's own sixteen, 0 (black) to 15 (bright white): its owner's shades.
  case named(Int)
  /// A fixed shade, as `"#d7875f"`; shown as the nearest the terminal has.
  case shade(red: UInt8, green: UInt8, blue: UInt8)
}

/// The colours that a theme may name: the terminal's sixteen, and those of its `[palette]`.
public struct Palette: Equatable, Sendable {
  /// The names of the terminal's own colours, in the order of their numbers.
  public static let terminalNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
    "bright-magenta", "bright-cyan", "bright-white",
  ]

  private(set) var own: [String: Color]

  /// A palette of named colours beside the terminal's.
  public init(own: [String: Color] = [:]) {
    self.own = own
  }

  /// Every name that can be used, the theme's own first.
  public var names: [String] { own.keys.sorted() + Palette.terminalNames }

  /// The colour that a theme means by `text`: a name, or `#` and six hexadecimal digits.
  public func color(_ text: String) -> Color? {
    if let color = own[text] { return color }
    if let number = Palette.terminalNames.firstIndex(of: text) { return .named(number) }
    return Palette.shade(text)
  }

  mutating func define(_ name: String, as color: Color) {
    own[name] = color
  }

  private static func shade(_ text: String) -> Color? {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      // `UInt32(_:radix:)` would also take a sign.
      digits.first != UInt8(ascii: "+"), let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    return .shade(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
  }
}
