import Canvas

extension Walk {
  /// Goes to a screen of the menu by its digit.
  mutating func open(screen digit: String) {
    press(.function(9))
    type(digit)
  }
}

extension String {
  /// The text with its narrow and unbreakable spaces as plain ones.
  var plain: String {
    String(map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
  }
}
