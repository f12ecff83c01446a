import CNCurses
import Canvas
import Theming

/// What each role is to ncurses: its attributes and its pair of colours.
struct RoleStyles {
  private struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private var looks: [Role: Look] = [:]

  /// The looks of a theme on the running terminal.
  ///
  /// Pairs are defined anew from 1 for each theme: ncurses repaints what is shown in a pair whose
  /// colours change. An 8-colour terminal has 64 pairs; a role that finds none left has no colour.
  init(_ theme: Theme) {
    let colors = Int(tigetnum("colors"))
    let limit = min(Int(tigetnum("pairs")), Int(Int16.max))
    var pairs: [[Int16]: Int16] = [[-1, -1]: 0]
    for role in Role.allCases {
      let style = theme[role]
      let wanted = [style.foreground, style.background].map { color in
        Int16(color?.number(among: colors) ?? -1)
      }
      if pairs[wanted] == nil, pairs.count < limit {
        let number = Int16(pairs.count)
        init_pair(number, wanted[0], wanted[1])
        pairs[wanted] = number
      }
      looks[role] = Look(attributes: RoleStyles.attributes(style), pair: pairs[wanted] ?? 0)
    }
  }

  /// Cells as ncurses takes them, filled up with blanks to `columns`.
  ///
  /// The second half of a wide character is not handed over: ncurses makes it itself.
  func glyphs(_ cells: some Collection<Cell>, mode: BidiMode, columns: Int) -> [cchar_t] {
    var glyphs: [cchar_t] = []
    glyphs.reserveCapacity(columns)
    for cell in cells where !cell.isContinuation {
      glyphs.append(glyph(scalars(of: cell, mode: mode), role: cell.role))
    }
    let missing = columns - cells.count
    if missing > 0 {
      glyphs += Array(repeating: glyph([" "], role: .text), count: missing)
    }
    return glyphs
  }

  /// One cell: at most `CCHARW_MAX` scalars, a base and its marks.
  private func glyph(_ scalars: [Unicode.Scalar], role: Role) -> cchar_t {
    let look = looks[role] ?? Look(attributes: 0, pair: 0)
    var characters = scalars.prefix(Int(CCHARW_MAX)).map { wchar_t(bitPattern: $0.value) }
    characters.append(0)
    var glyph = cchar_t()
    if setcchar(&glyph, &characters, look.attributes, look.pair, nil) != OK {
      // Not a character that ncurses can place: the cell keeps its room.
      setcchar(&glyph, [wchar_t(0x20), 0], look.attributes, look.pair, nil)
    }
    return glyph
  }

  private static func attributes(_ style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.isBold { attributes |= wasl_bold }
    if style.isDim { attributes |= wasl_dim }
    if style.isReversed { attributes |= wasl_reverse }
    if style.isUnderlined { attributes |= wasl_underline }
    return attributes
  }
}
