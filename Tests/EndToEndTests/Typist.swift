import Canvas
import Domain
import TestSupport
import Testing
import Wording

/// Someone at the keyboard of a real terminal: presses keys, reads the screen, nothing else.
final class Typist {
  let terminal: PseudoTerminal
  let language: Language

  /// Starts the program with these arguments in an emulated terminal.
  init(
    _ arguments: [String], language: Language, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    self.language = language
    terminal = try PseudoTerminal(
      command: [executable(named: "wasl")] + arguments + ["--language", language.rawValue],
      columns: columns, rows: rows, environment: environment)
  }

  /// The text as its cells stand on the screen: shaped and in visual order.
  func visible(_ text: String) -> String {
    let cells = layout(
      text, base: .interface, direction: language.isRightToLeft ? .rightToLeft : .leftToRight)
    var scalars = String.UnicodeScalarView()
    for cell in cells where !cell.isContinuation { scalars.append(cell.base) }
    return String(scalars)
  }

  /// Waits until the phrase stands on the screen.
  @discardableResult
  func see(_ phrase: Phrase, seconds: Double = 10) throws -> Screen {
    try see(phrase(language), seconds: seconds)
  }

  /// Waits until the text stands on the screen.
  @discardableResult
  func see(_ text: String, seconds: Double = 10) throws -> Screen {
    let wanted = visible(text)
    return try terminal.waitUntil("the screen shows \(text)", timeoutSeconds: seconds) {
      $0.contains(wanted)
    }
  }

  func press(_ keys: TerminalKey...) {
    for key in keys { terminal.press(key) }
  }

  func type(_ text: String) { terminal.send(text) }

  /// A key that must be known to stand alone: silence before it, as a person leaves.
  func pressAlone(_ key: TerminalKey) {
    terminal.keepSilent(milliseconds: 200)
    terminal.press(key)
    terminal.keepSilent(milliseconds: 140)
  }

  /// Goes to a command of the screen by its name in the menu.
  func choose(_ command: Phrase) throws {
    press(.function(9))
    try see(.menu)
    type(command(language))
    let wanted = visible(command(language))
    _ = try terminal.waitUntil("the menu finds \(command.english)") { screen in
      screen.rows.contains { $0.contains(wanted) && ($0.contains("▸") || $0.contains("◂")) }
    }
    press(.enter)
  }

  /// Goes to a screen by its digit.
  func goTo(_ digit: Int, _ title: Phrase) throws {
    press(.function(9))
    try see(.menu)
    type(String(digit))
    try see(title)
  }

  /// Fills fields by their labels, going down the form from its top.
  func fill(_ answers: [(label: Phrase, text: String)]) throws {
    for (label, text) in answers {
      try focus(on: label)
      type(text)
      try see(text)
    }
  }

  /// Moves to a field; the hardware cursor stands in the focused one.
  private func focus(on label: Phrase) throws {
    let wanted = visible(label(language))
    for _ in 0..<60 {
      let row = terminal.screen.cursor.row
      if terminal.screen.rows[row].contains(wanted) { return }
      press(.tab)
      _ = try terminal.waitUntil("the focus moves") { $0.cursor.row != row }
    }
    Issue.record("no field \(label.english)")
  }

  /// Saves the form and waits until the program says so.
  @discardableResult
  func save() throws -> Screen {
    press(.function(2))
    let wanted = visible("● " + Phrase.saved(language))
    return try terminal.waitUntil("the message line says saved") { screen in
      screen.rows.dropFirst().contains { $0.contains(wanted) }
    }
  }

  /// Leaves the program.
  func leave() throws {
    press(.function(12))
    try see(.leaveAsk)
    press(.function(12))
    _ = try terminal.waitForExit()
  }
}
