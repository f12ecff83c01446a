import CVTerm

/// libvterm: what the bytes of a program look like, and what keys send.
final class Emulator {
  private let terminal: OpaquePointer
  private let cells: OpaquePointer
  private let state: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private var (columns, rows): (Int, Int)
  fileprivate var isCursorVisible = true
  fileprivate var isAlternate = false

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    state = vterm_obtain_state(terminal)
    cells = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(cells, 1)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      Unmanaged<Emulator>.fromOpaque(user).takeUnretainedValue()
        .note(property, isOn: value.pointee.boolean != 0)
      return 1
    }
    vterm_screen_set_callbacks(cells, callbacks, Unmanaged.passUnretained(self).toOpaque())
    vterm_screen_reset(cells, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  /// Shows output; gives what the terminal answers to the queries in it.
  func show(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    _ = bytes.withUnsafeBytes { raw in
      vterm_input_write(terminal, raw.bindMemory(to: CChar.self).baseAddress, raw.count)
    }
    return takeOutput()
  }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// What a key sends in the mode that the program has chosen for the arrow keys.
  func bytes(of key: TerminalKey) -> [UInt8] {
    if case .control(let letter) = key {
      let code = letter.unicodeScalars.first?.value ?? 0
      vterm_keyboard_unichar(terminal, code, VTERM_MOD_CTRL)
    } else {
      vterm_keyboard_key(terminal, key.code, key == .backTab ? VTERM_MOD_SHIFT : VTERM_MOD_NONE)
    }
    return takeOutput()
  }

  func pasteStart() -> [UInt8] {
    vterm_keyboard_start_paste(terminal)
    return takeOutput()
  }

  func pasteEnd() -> [UInt8] {
    vterm_keyboard_end_paste(terminal)
    return takeOutput()
  }

  var screen: Screen {
    var screen = Screen()
    for row in 0..<rows {
      let cells = (0..<columns).map { cell(row: row, column: $0) }
      let text = String(String.UnicodeScalarView(cells.flatMap(Emulator.scalars)))
      let end = text.unicodeScalars.lastIndex { $0 != " " }.map(text.unicodeScalars.index(after:))
      screen.rows.append(String(text.unicodeScalars[..<(end ?? text.startIndex)]))
      screen.attributes.append(cells.map(Emulator.attributes))
    }
    var position = VTermPos()
    vterm_state_get_cursorpos(state, &position)
    screen.cursor = (Int(position.row), Int(position.col))
    screen.isCursorVisible = isCursorVisible
    screen.isAlternate = isAlternate
    return screen
  }

  private func note(_ property: VTermProp, isOn: Bool) {
    if property == VTERM_PROP_CURSORVISIBLE { isCursorVisible = isOn }
    if property == VTERM_PROP_ALTSCREEN { isAlternate = isOn }
  }

  private func takeOutput() -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 256)
    while case let count = vterm_output_read(terminal, &buffer, buffer.count), count > 0 {
      output += buffer[..<count].map { UInt8(bitPattern: $0) }
    }
    return output
  }

  private func cell(row: Int, column: Int) -> VTermScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(cells, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return cell
  }

  /// The base and its marks; a blank for an empty cell, nothing for the second half of a wide one,
  /// which is marked with 0xFFFFFFFF.
  private static func scalars(_ cell: VTermScreenCell) -> [Unicode.Scalar] {
    let values = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    if values[0] == 0 { return [" "] }
    return values.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  private static func attributes(_ cell: VTermScreenCell) -> Screen.Attributes {
    Screen.Attributes(
      isBold: cell.attrs.bold != 0, isUnderlined: cell.attrs.underline != 0,
      isReversed: cell.attrs.reverse != 0,
      foreground: color(cell.fg), background: color(cell.bg))
  }

  private static func color(_ color: VTermColor) -> Screen.Color {
    // The upper bits mark the terminal's own foreground and background, the lowest a number.
    if color.type & 0x06 != 0 { return .terminalsOwn }
    if color.type & 0x01 != 0 { return .number(Int(color.indexed.idx)) }
    return .shade(
      red: Int(color.rgb.red), green: Int(color.rgb.green), blue: Int(color.rgb.blue))
  }
}
