import ArgumentParser
import Domain
import Journaling
import Recording
import Sealing
import Wording

/// Sets or changes the passphrase of an operator.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Sets or changes an operator's passphrase; the one before opens nothing any more.")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption
  @OptionGroup var key: KeyOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The number of the operator who gets it; without it who gives theirs.", valueName: "n"))
  var receiver: UInt32?

  @Option(help: ArgumentHelp("A file whose first line is the new passphrase.", valueName: "file"))
  var newPassphraseFile: String?

  @Option(
    help: ArgumentHelp("An open descriptor whose first line is the new one.", valueName: "n"))
  var newPassphraseFd: Int32?

  func validate() throws {
    if (newPassphraseFile == nil) == (newPassphraseFd == nil) {
      throw ValidationError("give --new-passphrase-file or --new-passphrase-fd, one of them")
    }
    if target == KeySlot.recoveryNumber {
      throw ValidationError("--for needs the number of an operator")
    }
  }

  private var target: UInt32 { receiver ?? key.operatorNumber }

  func run() throws {
    let given = try key.key()
    var options = PassphraseOptions()
    options.passphraseFile = newPassphraseFile
    options.passphraseFd = newPassphraseFd
    guard let wanted = try options.key(of: target) else { return }
    let journal = try Stores.open(store.path, with: given)
    defer {
      journal.lock()
      journal.close()
    }
    guard journal.isSealed, let keys = journal.keys else { throw Failure.failed(notSealed) }
    if journal.publicPassphrase != nil { throw Failure.failed(isExample) }
    try confirmAllowed(try Stores.fold(journal).state)
    let slot: KeySlot
    do {
      slot = try KeySlot.make(
        operatorNumber: target, passphrase: wanted.passphrase, keys: keys, cost: .calibrated())
    } catch { throw Failure.failed(error.phrase) }
    try replace(journal, slot)
    print(done(spoken.chosen))
  }

  /// Everybody may change their own; another's only a coordinator or who has the recovery code.
  private func confirmAllowed(_ state: State) throws(Failure) {
    let giver = key.operatorNumber
    guard let worker = state.operators[target], !worker.isGone else {
      throw .failed(.noSuchOperator.filled(Phrase(verbatim: String(target))))
    }
    if giver == target || giver == KeySlot.recoveryNumber { return }
    guard let own = state.operators[giver], !own.isGone, own.rights.contains(.coordinate) else {
      throw .failed(.notCoordinator.filled(Phrase(verbatim: String(giver))))
    }
  }

  private func replace(_ journal: Journal, _ slot: KeySlot) throws(Failure) {
    let moment = Environment.moment
    do {
      try journal.beginSession(
        device: Environment.machine, operatorNumber: key.operatorNumber, desk: 1,
        wallMilliseconds: moment.wallMilliseconds, utcOffsetMinutes: moment.utcOffsetMinutes)
      try journal.replace(
        slotsOf: target, with: slot, wallMilliseconds: moment.wallMilliseconds)
    } catch {
      throw .failed(
        journal.slots.contains(slot) ? .bothPassphrasesOpen : error.phrase(store.path))
    }
  }

  private var isExample: Phrase {
    Phrase(
      "{0} مثال: عبارة سره للجميع", "{0} est un exemple : sa phrase secrète est celle de tous",
      "{0} is an example: its passphrase is everybody's"
    ).filled(Phrase(verbatim: store.path))
  }

  private var notSealed: Phrase {
    Phrase(
      "{0} غير مختوم: لا عبارة سر فيه", "{0} n'est pas scellé : il n'a pas de phrase secrète",
      "{0} is not sealed: it has no passphrase"
    ).filled(Phrase(verbatim: store.path))
  }

  private var done: Phrase {
    Phrase(
      "عبارة سر جديدة للمستخدم رقم {0}؛ السابقة ما زالت تفتح النسخ الاحتياطية القديمة",
      "nouvelle phrase secrète de l'utilisateur {0} ; l'ancienne ouvre encore les anciennes copies",
      "operator {0} has a new passphrase; the one before still opens old backups"
    ).filled(Phrase(verbatim: String(target)))
  }
}
