import Canvas
import Domain
import Recording
import Screens
import Sealing
import Wording

/// What stands before the desk: the founding, the lock, a recovery code to write down.
struct Entrance {
  var screen: any Screen
  var overlay: Overlay?
  var message: Message?
  /// What the recovery code opened, until somebody has a passphrase again.
  var recovered: Chronicle?
  /// The recovery code on the screen.
  var code: RecoveryCode?
  /// The centre that is founded once that code stands on paper.
  var founding: Founding?

  init(_ form: EntranceForm) {
    var focus: FormKey?
    if case .unlock(.some) = form { focus = .part(.passphrase) }
    screen = Form(.entrance(form), focus: focus)
  }

  /// A code to write down; an older one may hold until then.
  init(_ code: RecoveryCode, replaces: Bool) {
    self.code = code
    let groups = code.text.split(separator: " ").map(String.init)
    screen = RecoveryPage(groups: groups, replaces: replaces)
  }

  /// The form, where one is asked to fill one in.
  var form: EntranceForm? {
    guard case .entrance(let form)? = (screen as? Form)?.kind else { return nil }
    return form
  }

  /// Whether something was typed into the form.
  var isTouched: Bool { (screen as? Form)?.isTouched ?? false }

  /// Whether a passphrase is asked for.
  var isLock: Bool { if case .unlock? = form { true } else { false } }

  /// Says that the door stays shut; what was wrong is not said, and another number may be typed.
  mutating func refuse(_ problem: Phrase) {
    message = Message(text: problem, tone: .bad)
    guard var form = screen as? Form else { return }
    form.settle(.part(.number))
    screen = form
  }

  /// Says at a field what is wrong, and below.
  mutating func mark(_ key: FormKey, _ problem: Phrase) {
    message = Message(text: problem, tone: .bad)
    guard var form = screen as? Form else { return }
    form.mark(key, problem)
    screen = form
  }
}

/// A centre whose keys are made and of which nothing is on disk yet.
///
/// Should the machine die before its recovery code stands on paper, there is no journal for which
/// nobody has one.
struct Founding {
  let commands: [Command]
  let keys: KeyRing
  let slots: [KeySlot]
}

/// Something that takes the time of a key, and what was typed in secret for it.
struct KeyWork: Equatable {
  enum Task: Equatable {
    /// A centre that does not exist yet.
    case found([Command])
    case keys(KeyTask)
  }

  let task: Task
  let secrets: Secrets
  /// What follows when it is done.
  let next: [Effect]
}
