import Canvas
import Domain
import Journaling
import Recording
import Screens
import Wording

extension Session {
  mutating func carry(out effects: [Effect]) {
    for effect in effects { carry(out: effect) }
  }

  private mutating func carry(out effect: Effect) {
    switch effect {
    case .perform(let commands, let next): perform(commands, then: next, reason: nil)
    case .performOn(let day, let commands, let next):
      perform(commands, on: day, then: next, reason: nil)
    case .open(let route): open(route, replacing: false)
    case .replace(let route): open(route, replacing: true)
    case .root(let route):
      keepDraft()
      stack = []
      open(route, replacing: false)
    case .back: goBack()
    case .say(let text, let tone): message = Message(text: text, tone: tone)
    case .loadHistory(let person): load(historyOf: person)
    case .signIn(let number): signIn(number)
    case .erase(let person): overlay = .erasing(person)
    case .useLanguage(let language): self.language = language
    case .useTheme(let theme): self.theme = theme
    case .leave: askToLeave()
    case .keys(let task, let next): ask(for: task, then: next)
    case .lock(let another): asked = .lock(forAnother: another)
    case .lockAfter(let minutes): lockAfterMinutes = minutes
    case .backUp(let place): backUp(to: place)
    }
  }

  /// Hands what was typed in secret to whoever makes keys of it; it stands here no longer.
  private mutating func ask(for task: KeyTask, then next: [Effect]) {
    var secrets = typedSecrets
    if secrets.isEmpty, var form = top.screen as? Form {
      secrets = form.takeSecrets()
      stack[stack.count - 1].screen = form
    }
    typedSecrets = Secrets()
    asked = .keys(KeyWork(task: .keys(task), secrets: secrets, next: next))
  }

  /// Performs commands; only when they are on disk does the screen say so and go on.
  mutating func perform(
    _ commands: [Command], on day: Day? = nil, then next: [Effect], reason: String?
  ) {
    let today = surroundings.today()
    let act = Act(
      id: action ?? surroundings.randomID(), operatorNumber: operatorNumber ?? 1, desk: desk,
      day: day ?? today, today: today, overrideReason: reason)
    do {
      if !chronicle.journal.hasSession { try begin() }
      let events = try chronicle.perform(commands, by: act, at: surroundings.moment())
      took(commands, events)
      carry(out: next)
      typedSecrets = Secrets()
      warnOfRoom()
    } catch { refuse(error, commands, day, next) }
  }

  /// A form is saved under the id it was opened with: should the machine die before its draft is
  /// gone, the draft is known as saved.
  private var action: ActionID? { (top.screen as? Form)?.action }

  mutating func begin() throws(ChronicleError) {
    try chronicle.beginSession(
      operatorNumber: operatorNumber ?? 1, desk: desk, moment: surroundings.moment(),
      device: surroundings.device)
  }

  private mutating func took(_ commands: [Command], _ events: [Event]) {
    done = commands.reversed() + done
    message = Message(text: .saved, tone: .good)
    for event in events {
      if case .fileOpened(_, let number, _) = event {
        message = Message(text: .savedAs(number.file), tone: .good)
      }
      if case .handedOver(_, _, let handOver) = event {
        message = Message(text: .savedAs(handOver.receipt.receipt), tone: .good)
      }
      if let id = chronicle.state.person(concernedBy: event),
        let person = chronicle.state.beneficiaries[id], case .edited = event
      {
        index(person)
      }
    }
    keepLastValues()
    if var form = top.screen as? Form {
      typedSecrets = form.takeSecrets()
      // Saved is no draft: left behind, it would stand in the next form of its kind.
      drafts[form.kind] = nil
      stack[stack.count - 1].screen = newForm(form.kind)
    }
    reloadHistory()
  }

  /// The history of the file on the stack, wherever it lies below the screen that saved.
  mutating func reloadHistory() {
    for state in stack.reversed() {
      if case .page(.file(let id)) = state.route { return load(historyOf: id) }
    }
  }

  private mutating func keepLastValues() {
    guard let form = top.screen as? Form else { return }
    lastValues[form.kind.content.family, default: [:]].merge(form.texts(in: context())) { $1 }
  }

  private mutating func refuse(
    _ error: ChronicleError, _ commands: [Command], _ day: Day?, _ next: [Effect]
  ) {
    guard case .rejected(let rejection) = error else {
      message = Message(text: error.phrase, tone: .bad)
      return
    }
    if rejection.code == .warnings {
      overlay = .reason(
        ReasonPrompt(warning: rejection.phrase, commands: commands, day: day, next: next))
      return
    }
    message = Message(text: rejection.phrase, tone: .bad)
    if var form = top.screen as? Form {
      form.take(rejection, in: context())
      stack[stack.count - 1].screen = form
    }
  }

  mutating func open(_ route: Route, replacing: Bool) {
    if case .form(let kind) = route, !chronicle.journal.isWritable, !kind.content.onlyAsks {
      // Nothing typed there could ever be kept.
      message = Message(text: trouble ?? .journalReadOnly, tone: .bad)
      return
    }
    if case .form = route, let refusal = context().missingRight(for: [.open(route)]) {
      // Better told before it is filled in than after.
      message = Message(text: refusal, tone: .bad)
      return
    }
    if !mayShow(route) {
      message = Message(text: .personNeedsWriting, tone: .bad)
      return
    }
    if route == .page(.settings) { lookAtDisk() }
    keepDraft()
    if replacing { stack.removeLast() }
    if top.route == route, !stack.isEmpty { stack.removeLast() }
    var state = ScreenState(route)
    if case .form(let kind) = route { state.screen = drafts[kind] ?? newForm(kind) }
    stack.append(state)
  }

  private func newForm(_ kind: FormKind) -> Form {
    var form = Form(kind)
    form.action = surroundings.randomID()
    return form
  }

  /// Asks once; what was typed and not saved is named: it stays, but where nobody is at the desk
  /// yet it ends with the program.
  mutating func askToLeave() {
    keepDraft()
    overlay = .leaving
    message =
      if halfTyped.isEmpty {
        Message(text: .leaveAsk, tone: .plain)
      } else if keepsDrafts, keeping.problem == nil {
        Message(text: .leaveAskWithDrafts, tone: .plain)
      } else {
        Message(text: .leaveAskLosing, tone: .bad)
      }
  }

  private mutating func goBack() {
    keepDraft()
    if stack.count > 1 { stack.removeLast() }
  }

  /// Esc never discards: a form that is left stands as it was when it is opened again.
  private mutating func keepDraft() {
    guard var form = top.screen as? Form else { return }
    form.forgetSecrets()
    drafts[form.kind] = form.isTouched ? form : nil
  }

  private mutating func load(historyOf person: Beneficiary.ID) {
    do { history = try chronicle.history(of: person) } catch {
      message = Message(text: error.phrase, tone: .bad)
    }
  }

  private mutating func signIn(_ number: Operator.Number) {
    putAside()
    operatorNumber = number
    do {
      if chronicle.journal.isWritable { try begin() }
    } catch { message = Message(text: error.phrase, tone: .bad) }
    sit(number)
  }

  /// The operator is at the desk.
  mutating func sit(_ number: Operator.Number) {
    operatorNumber = number
    done = []
    stack = [ScreenState(.page(.today))]
    resume()
  }

  /// Undoes the last action of this session, where it has an inverse.
  mutating func undo() {
    guard let last = done.first else {
      message = Message(text: .nothingToUndo, tone: .plain)
      return
    }
    guard let inverse = last.inverse(language) else {
      message = Message(text: .notUndone, tone: .bad)
      return
    }
    perform([inverse], then: [], reason: nil)
    if message?.tone == .good {
      done.removeFirst(min(2, done.count))
      message = Message(text: .undone, tone: .good)
    }
  }
}
