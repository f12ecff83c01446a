import Testing
import Theming

@Suite("Colours on a terminal")
struct ColorTests {
  @Test("every colour of xterm's cube and greys finds its own number")
  func cube() {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for number in 16..<232 {
      let (red, green, blue) = ((number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6)
      let shade = Color.shade(red: steps[red], green: steps[green], blue: steps[blue])
      #expect(shade.number(among: 256) == number)
    }
    for grey in 0..<24 {
      let value = UInt8(8 + 10 * grey)
      let number = Color.shade(red: value, green: value, blue: value).number(among: 256)
      // 95 and 135 of the cube are no greys of the ramp; all of the ramp are their own nearest.
      #expect(number == 232 + grey)
    }
  }

  @Test(
    "a shade keeps its hue on eight colours",
    arguments: [
      ("#ffaf5f", 3), ("#af5f00", 3), ("#87afff", 4), ("#005faf", 4), ("#ff0000", 1),
      ("#00d700", 2), ("#00d7d7", 6), ("#d75fd7", 5), ("#ffffff", 7), ("#101010", 0),
    ])
  func hue(text: String, number: Int) throws {
    let color = try #require(Palette().color(text))
    #expect(color.number(among: 8) == number)
  }

  @Test("a named colour is the terminal's own; its bright sister stands in where there are eight")
  func named() {
    #expect(Palette().color("bright-blue")?.number(among: 256) == 12)
    #expect(Palette().color("bright-blue")?.number(among: 8) == 4)
    #expect(Palette().color("bright-blue")?.number(among: 0) == nil)
  }

  @Test(
    "what is no colour is none",
    arguments: ["", "#", "#12345", "#1234567", "#12345g", "#+12345", "rose", "Blue", "#é1234"])
  func wrong(text: String) {
    #expect(Palette().color(text) == nil)
  }
}
