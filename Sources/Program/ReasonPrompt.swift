import Canvas
import Domain
import Screens
import Wording

/// A warning that is passed with a reason, or left.
struct ReasonPrompt: Equatable {
  let warning: Phrase
  let commands: [Command]
  /// The effective day, where it is not today.
  let day: Day?
  let next: [Effect]
  var words = EditBuffer()
  /// Enter was pressed once with a reason typed; once more, alone, passes the warning.
  var isAsked = false

  enum Answer { case typing, given, dropped }

  var reason: String { words.text }

  mutating func update(_ stroke: Keystroke) -> Answer {
    switch stroke.key {
    case .escape: return .dropped
    case .enter:
      if words.isEmpty { return .typing }
      if isAsked, stroke.isAlone { return .given }
      isAsked = true
    case .backspace: words.backspace()
    case .character(let scalar): words.insert(String(scalar))
    case .paste(let text): words.insert(text)
    default: break
    }
    return .typing
  }
}
