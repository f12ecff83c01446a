extension KeyDecoder {
  /// The keys of xterm, the Linux console, VT100, rxvt, PuTTY, screen and tmux, in both modes.
  ///
  /// Where a terminal's terminfo entry says otherwise, its sequences go on top of these.
  public static let commonSequences: [[UInt8]: Key] = {
    var keys: [[UInt8]: Key] = [:]
    for (sequence, key) in cursorKeys {
      keys[bytes("[" + sequence)] = key
      keys[bytes("O" + sequence)] = key
    }
    for (number, key) in numberedKeys {
      keys[bytes("[\(number)~")] = key
    }
    for (sequence, key) in otherKeys {
      keys[bytes(sequence)] = key
    }
    return keys
  }()

  /// Arrows, Home and End: `ESC [` in the normal, `ESC O` in the application mode.
  private static let cursorKeys: [(String, Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ]

  /// `ESC [ number ~`; rxvt and PuTTY number F1–F4 too, rxvt has its own Home and End.
  private static let numberedKeys: [(Int, Key)] = [
    (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown),
    (7, .home), (8, .end),
    (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)),
    (15, .function(5)), (17, .function(6)), (18, .function(7)), (19, .function(8)),
    (20, .function(9)), (21, .function(10)), (23, .function(11)), (24, .function(12)),
  ]

  private static let otherKeys: [(String, Key)] = [
    // The four keys PF1–PF4 of the VT100 are F1–F4 of most terminals.
    ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
    // The Linux console.
    ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)), ("[[D", .function(4)),
    ("[[E", .function(5)), ("\t", .backTab),
    ("[Z", .backTab),
    // The number pad in its application mode: digits must not become function keys.
    ("OM", .enter), ("OX", .character("=")), ("Oj", .character("*")), ("Ok", .character("+")),
    ("Ol", .character(",")), ("Om", .character("-")), ("On", .character(".")),
    ("Oo", .character("/")), ("Op", .character("0")), ("Oq", .character("1")),
    ("Or", .character("2")), ("Os", .character("3")), ("Ot", .character("4")),
    ("Ou", .character("5")), ("Ov", .character("6")), ("Ow", .character("7")),
    ("Ox", .character("8")), ("Oy", .character("9")),
  ]

  private static func bytes(_ sequence: String) -> [UInt8] {
    [escapeByte] + Array(sequence.utf8)
  }
}
