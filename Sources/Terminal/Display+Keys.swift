import Canvas

/// What keys send: the sequences common to the usual terminals, and those of the running one's
/// description.
///
/// The vt100's description has F5 to F10 on the number pad, and other terminals run under its name:
/// there a digit must stay a digit and not undo or leave.
func keySequences() -> [[UInt8]: Key] {
  var sequences = KeyDecoder.commonSequences
  for (name, key) in keyCapabilities {
    guard let bytes = capability(name).map(ControlStrings.withoutPadding) else { continue }
    if case .character = sequences[bytes] { continue }
    // A single byte is a control character, which means the same in every terminal.
    if bytes.count > 1 { sequences[bytes] = key }
  }
  return sequences
}

private let keyCapabilities: [(String, Key)] =
  (1...12).map { ("kf\($0)", .function($0)) } + [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
    ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
    ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
  ]
