import Canvas
import Glibc
import Terminal
import Theming

/// A program for the tests of `Terminal`: shows what arrives, and ends in every way there is.
///
/// Letters: `q` ends, `x` exits without closing, `s` faults, `o` overflows the stack, `a` aborts,
/// `t` traps, `c` waits for confirmations from now on, `m` changes the theme.
@MainActor
func run(_ display: Display) {
  var probe = Probe()
  probe.isRightToLeft = getenv("PROBE_LANGUAGE").map { String(cString: $0) } == "ar"
  while true {
    if !display.hasQueuedInput { display.draw(probe.frame(display)) }
    switch display.nextInput(confirming: probe.isConfirming, timeoutMilliseconds: nil) {
    case .key(let stroke): if probe.take(stroke, display) { return }
    case .resized: probe.resizes += 1
    case .idle: break
    case .ended: return
    }
  }
}

do {
  let theme = CommandLine.arguments.dropFirst().first ?? "night"
  let setting = CommandLine.arguments.dropFirst(2).first.flatMap(BidiMode.init(rawValue:))
  let display = try Display(
    theme: try Theme.named(theme, environment: [:]),
    bidi: setting.map(BidiSetting.fixed) ?? .automatic)
  run(display)
  display.close()
  print("closed")
} catch {
  print("refused: \(error)")
  exit(2)
}
