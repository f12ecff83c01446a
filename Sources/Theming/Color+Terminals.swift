extension Color {
  /// The number under which a terminal of `count` colours shows this colour; nil without any.
  ///
  /// The palette itself is never redefined: the shades belong to the terminal's owner, and a crash
  /// would leave them changed.
  public func number(among count: Int) -> Int? {
    switch (self, count) {
    case (_, ..<8): nil
    case (.named(let number), ..<16): number % 8
    case (.named(let number), _): number
    case (.shade(let red, let green, let blue), 256...):
      Color.nearestOf256(Int(red), Int(green), Int(blue))
    case (.shade(let red, let green, let blue), _):
      Color.nearestOfNamed(Int(red), Int(green), Int(blue), hasBright: count >= 16)
    }
  }

  /// The nearest of xterm's 6×6×6 cube (16…231) and its 24 greys (232…255).
  ///
  /// The first sixteen are left out, since nobody knows their shade.
  private static func nearestOf256(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    let steps = [0, 95, 135, 175, 215, 255]
    func step(_ value: Int) -> Int {
      steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }
    let cube = (step(red), step(green), step(blue))
    let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
    }
    let greyValue = 8 + 10 * grey
    let toGrey = distance(greyValue, greyValue, greyValue)
    let toCube = distance(steps[cube.0], steps[cube.1], steps[cube.2])
    return toGrey < toCube ? 232 + grey : 16 + 36 * cube.0 + 6 * cube.1 + cube.2
  }

  /// The named colour of the same hue.
  ///
  /// By distance in red, green and blue a soft orange would become white and a soft blue grey, and
  /// the two would no longer differ: hue is what the themes rely on.
  private static func nearestOfNamed(
    _ red: Int, _ green: Int, _ blue: Int, hasBright: Bool
  ) -> Int {
    let high = max(red, green, blue)
    let spread = high - min(red, green, blue)
    guard spread >= 32 else { return grey(high, hasBright: hasBright) }
    let name =
      switch hue(red, green, blue, high: high, spread: spread) {
      case 20..<75: 3
      case 75..<165: 2
      case 165..<200: 6
      case 200..<270: 4
      case 270..<335: 5
      default: 1
      }
    return hasBright && high > 200 ? name + 8 : name
  }

  private static func grey(_ value: Int, hasBright: Bool) -> Int {
    guard hasBright else { return value < 96 ? 0 : 7 }
    return switch value {
    case ..<64: 0
    case ..<144: 8
    case ..<224: 7
    default: 15
    }
  }

  /// The hue in degrees: 0 red, 120 green, 240 blue.
  private static func hue(_ red: Int, _ green: Int, _ blue: Int, high: Int, spread: Int) -> Int {
    if high == red { return (60 * (green - blue) / spread + 360) % 360 }
    if high == green { return 120 + 60 * (blue - red) / spread }
    return 240 + 60 * (red - green) / spread
  }
}
