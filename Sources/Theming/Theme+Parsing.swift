import Canvas
import TOMLKit

/// What a theme file may say of a role.
private enum Attribute: String, CaseIterable {
  case fg, bg, bold, dim, reverse, underline
}

extension Theme {
  /// The theme that several files give together, the one that all inherit from first.
  ///
  /// Palettes are joined before any colour is looked up, so a theme of five lines can give new
  /// shades to all that it inherits.
  init(name: String, sources: [ThemeSource]) throws(ThemeError) {
    var tables: [(source: ThemeSource, table: TOMLTable)] = []
    for source in sources { tables.append((source, try source.table())) }
    var palette = Palette()
    for (source, table) in tables { try palette.add(table, from: source) }
    var styles: [Role: Style] = [:]
    for (source, table) in tables {
      for (role, style) in try source.styles(table, palette: palette) { styles[role] = style }
    }
    self.init(name: name, styles: styles)
  }
}

extension Palette {
  fileprivate mutating func add(_ table: TOMLTable, from source: ThemeSource) throws(ThemeError) {
    guard let value = table["palette"] else { return }
    guard let colors = value.table else { throw source.error(at: ["palette"], .notATable) }
    for name in colors.keys.sorted() {
      let path = ["palette", name]
      guard let text = colors[name]?.string else { throw source.error(at: path, .notAText) }
      guard let color = Palette().color(text) else {
        throw source.error(at: path, .unknownColor(text, known: Palette.terminalNames))
      }
      define(name, as: color)
    }
  }
}

extension ThemeSource {
  /// The name after `inherits`, if the file has one.
  func parent() throws(ThemeError) -> String? {
    guard let value = try table()["inherits"] else { return nil }
    guard let name = value.string else { throw error(at: ["inherits"], .notAText) }
    return name
  }

  fileprivate func styles(
    _ table: TOMLTable, palette: Palette
  ) throws(ThemeError) -> [Role: Style] {
    var styles: [Role: Style] = [:]
    for key in table.keys.sorted() where key != "inherits" && key != "palette" {
      guard let role = Role(rawValue: key) else {
        throw error(at: [key], .unknownRole(key, nearest: Role.nearest(to: key)))
      }
      guard let value = table[key]?.table else { throw error(at: [key], .notATable) }
      styles[role] = try style(value, of: key, palette: palette)
    }
    return styles
  }

  private func style(
    _ table: TOMLTable, of role: String, palette: Palette
  ) throws(ThemeError) -> Style {
    var style = Style()
    for key in table.keys.sorted() {
      let path = [role, key]
      switch Attribute(rawValue: key) {
      case .fg: style.foreground = try color(table[key]?.string, at: path, palette)
      case .bg: style.background = try color(table[key]?.string, at: path, palette)
      case .bold: style.isBold = try flag(table[key]?.bool, at: path)
      case .dim: style.isDim = try flag(table[key]?.bool, at: path)
      case .reverse: style.isReversed = try flag(table[key]?.bool, at: path)
      case .underline: style.isUnderlined = try flag(table[key]?.bool, at: path)
      case nil:
        let known = Attribute.allCases.map(\.rawValue)
        throw error(at: path, .unknownAttribute(key, known: known))
      }
    }
    return style
  }

  private func color(
    _ text: String?, at path: [String], _ palette: Palette
  ) throws(ThemeError) -> Color {
    guard let text else { throw error(at: path, .notAText) }
    guard let color = palette.color(text) else {
      throw error(at: path, .unknownColor(text, known: palette.names))
    }
    return color
  }

  private func flag(_ value: Bool?, at path: [String]) throws(ThemeError) -> Bool {
    guard let value else { throw error(at: path, .notAFlag) }
    return value
  }
}

extension Role {
  /// The role whose name shares the longest beginning with `text`, of at least three characters.
  fileprivate static func nearest(to text: String) -> Role? {
    func shared(_ role: Role) -> Int {
      zip(role.rawValue.lowercased(), text.lowercased()).prefix { $0 == $1 }.count
    }
    let best = allCases.max { shared($0) < shared($1) }
    return best.flatMap { shared($0) >= 3 ? $0 : nil }
  }
}
