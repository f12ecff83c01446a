import Canvas
import Domain
import Foundation
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
    for cell in cells where !cell.isContinuation {
      scalars.append(cell.base)
      scalars.append(contentsOf: cell.marks)
    }
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

  /// Goes to a command of the screen by its name in the menu; a name with blanks by what stands
  /// before them.
  func choose(_ command: Phrase) throws {
    let name = String(command(language).prefix { $0 != "{" })
      .trimmingCharacters(in: .whitespaces)
    try openMenu()
    type(name)
    let wanted = visible(name)
    _ = try terminal.waitUntil("the menu finds \(command.english)") { screen in
      screen.rows.contains { $0.contains(wanted) && ($0.contains("▸") || $0.contains("◂")) }
    }
    press(.enter)
    _ = try terminal.waitUntil("the menu is closed") { !self.showsMenu($0) }
  }

  private func openMenu() throws {
    press(.function(9))
    _ = try terminal.waitUntil("the menu is open") { self.showsMenu($0) }
  }

  /// Whether the menu's box stands over the screen, by its title in the border.
  private func showsMenu(_ screen: Screen) -> Bool {
    let title = visible(Phrase.menu(language))
    return screen.contains(language.isRightToLeft ? " \(title) ┐" : "┌ \(title) ")
  }

  /// A command that records at once, by its name.
  func perform(_ command: Phrase) throws {
    try choose(command)
    try seeSaved()
  }

  /// Goes to a screen by its digit.
  func goTo(_ digit: Int, _ title: Phrase) throws {
    try openMenu()
    type(String(digit))
    let wanted = visible(title(language))
    _ = try terminal.waitUntil("the screen \(title.english)") { screen in
      !self.showsMenu(screen) && screen.rows[1].contains(wanted)
    }
  }

  /// Fills fields by their labels, going down the form from its top.
  func fill(_ answers: [(label: Phrase, text: String)]) throws {
    if let first = answers.first { try see(first.label) }
    for (label, text) in answers {
      try focus(on: label)
      type(text)
      try see(text)
    }
  }

  /// Types into a field whose text is not shown: a bullet a character.
  func fillSecret(_ label: Phrase, _ text: String) throws {
    try focus(on: label)
    type(text)
    let bullets = String(repeating: "•", count: text.unicodeScalars.count)
    _ = try terminal.waitUntil("bullets in \(label.english)") { screen in
      screen.rows[screen.cursor.row].contains(bullets)
    }
  }

  /// A new passphrase, twice.
  func fillPassphrase(_ text: String) throws {
    try fillSecret(.passphrase, text)
    try fillSecret(.passphraseAgain, text)
  }

  /// Writes the recovery code down and types its last group back; the groups come back.
  @discardableResult
  func takeRecoveryCode() throws -> [String] {
    // The title alone may be painted before the groups are.
    let screen = try terminal.waitUntil("the recovery code is shown", timeoutSeconds: 30) {
      self.groups(on: $0).count == 8
    }
    let code = groups(on: screen)
    // Two groups a row: in Arabic the second stands at the left.
    let last = code.suffix(2)
    type((language.isRightToLeft ? last.first : last.last) ?? "")
    press(.enter)
    return code
  }

  /// What stands there in six digits.
  private func groups(on screen: Screen) -> [String] {
    screen.rows.flatMap { $0.split { !$0.isNumber }.map(String.init) }.filter { $0.count == 6 }
  }

  /// Opens the lock, for the operator who is proposed or for another one.
  func unlock(_ passphrase: String, as number: Int? = nil) throws {
    try see(.lockTitle)
    if let number {
      press(.up)
      type(String(number))
      press(.enter)
    }
    type(passphrase)
    press(.enter)
    try see(.todayTitle, seconds: 30)
  }

  /// Moves to a field; the hardware cursor stands in the focused one.
  private func focus(on label: Phrase) throws {
    let wanted = visible(label(language))
    for _ in 0..<40 {
      let screen = try settled()
      if screen.rows[screen.cursor.row].contains(wanted) { return }
      press(.tab)
    }
    Issue.record("no field \(label.english)")
  }

  /// The screen once all keys so far are obeyed and painted.
  ///
  /// Ctrl-C only says something, below the form; when that is painted and the cursor has gone back
  /// into the form, nothing is left to come.
  func settled() throws -> Screen {
    let said = visible(Phrase.controlC(language))
    // What was pressed since has cleared what was said before.
    _ = try terminal.waitUntil("the last key is obeyed") { !$0.rows[22].contains(said) }
    press(.control("c"))
    return try terminal.waitUntil("the form has settled") { screen in
      screen.rows[22].contains(said) && (2...20).contains(screen.cursor.row)
    }
  }

  /// Saves the form and waits until the program says so.
  func save() throws {
    press(.function(2))
    try seeSaved()
  }

  /// Waits until the message line says saved.
  func seeSaved() throws {
    let wanted = visible("● " + Phrase.saved(language))
    _ = try terminal.waitUntil("the message line says saved") { screen in
      screen.rows.dropFirst().contains { $0.contains(wanted) }
    }
  }

  /// Leaves the program.
  func leave() throws {
    press(.function(12))
    let asked = [Phrase.leaveAsk, .leaveAskWithDrafts, .leaveAskLosing].map {
      visible($0(language))
    }
    _ = try terminal.waitUntil("the program asks") { screen in
      asked.contains { screen.contains($0) }
    }
    press(.function(12))
    _ = try terminal.waitForExit()
  }
}
