import CNCurses
public import Canvas
import CRescue
import Glibc
public import Theming

/// The terminal: draws frames, delivers keys, and is given back as it was at any end.
///
/// There is one at a time, since ncurses and the signals are the process's own. Call `close()` when
/// done; a release without it, and `exit`, give the terminal back too.
@MainActor
public final class Display {
  let window: UnsafeMutablePointer<WINDOW>
  let plan: BidiPlan
  /// Gives one byte for each signal that came.
  let notices: Int32
  let restoring: [UInt8]
  var styles: RoleStyles
  var queue: InputQueue
  /// When the input was last seen empty, in milliseconds.
  var emptyAt: Int64
  var isOpen = true
  /// Whether the other end of the terminal has gone.
  var isHungUp = false
  /// The signal that asks the program to end, raised again by `close()`.
  public internal(set) var endingSignal: Int32?
  private var isCursorShown: Bool?

  /// Takes the terminal on the standard input and output.
  ///
  /// - Throws: before anything is painted or changed.
  public init(theme: Theme, bidi: BidiSetting) throws(DisplayError) {
    let environment = processEnvironment()
    var modes = try Display.describedTerminal(environment)
    Display.chooseCharacterSet()
    plan = bidiPlan(environment: environment, setting: bidi)
    restoring = ControlStrings.restoring(plan: plan, capability: capability)
    // Before ncurses, whose own handlers stand back where another is installed.
    notices = rescue_install()
    rescue_arm(STDOUT_FILENO, restoring, restoring.count, &modes)
    write(plan.onStart + ControlStrings.pasteOn)
    guard wasl_new_terminal() != nil, let window = wasl_standard_screen() else {
      write(restoring)
      rescue_disarm()
      rescue_remove()
      throw .terminalUnknown(environment["TERM"] ?? "")
    }
    self.window = window
    Display.setModes(window)
    styles = RoleStyles(theme)
    emptyAt = milliseconds()
    queue = InputQueue(sequences: keySequences(), at: emptyAt)
  }

  isolated deinit {
    close()
  }

  /// The size of the screen, in cells.
  public var size: (columns: Int, rows: Int) {
    (Int(getmaxx(window)), Int(getmaxy(window)))
  }

  /// How cells are written to this terminal.
  public var bidiMode: BidiMode { plan.mode }

  /// Shows `frame`; only what differs from what is shown already is sent.
  ///
  /// Cells that the frame lacks are blank, those that the screen lacks are left out. The hardware
  /// cursor stands on `frame.cursor`, where screen readers and braille displays look for it.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    let (columns, rows) = size
    for y in 0..<rows {
      let cells = y < frame.rows ? frame.row(y, mode: plan.mode) : []
      var glyphs = styles.glyphs(cells.prefix(columns), mode: plan.mode, columns: columns)
      mvwadd_wchnstr(window, Int32(y), 0, &glyphs, Int32(glyphs.count))
    }
    place(frame.cursor, columns: columns, rows: rows)
    wrefresh(window)
  }

  /// Shows everything drawn from now on in another theme.
  public func use(_ theme: Theme) {
    styles = RoleStyles(theme)
  }

  private func place(_ cursor: Point?, columns: Int, rows: Int) {
    let isShown = cursor.map { (0..<columns).contains($0.x) && (0..<rows).contains($0.y) } ?? false
    if isShown, let cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
    guard isShown != isCursorShown else { return }
    curs_set(isShown ? 1 : 0)
    isCursorShown = isShown
  }
}
