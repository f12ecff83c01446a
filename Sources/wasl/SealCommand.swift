import ArgumentParser
import Domain
import Journaling
import Recording
import Sealing
import Wording

/// Makes a sealed journal of a clear one.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Writes a sealed copy of a journal in clear; the old one stays as it is.")

  @OptionGroup var key: KeyOptions
  @OptionGroup var spoken: LanguageOption

  @Argument(help: "The journal in clear, before it was joined with any other.")
  var old: String

  @Argument(help: "The new journal; nothing of this name may be there.")
  var new: String

  func run() throws {
    guard let key = try key.key() else {
      throw Failure.usage(.newPassphraseNeeded)
    }
    if try Stores.isLocked(old) {
      throw Failure.failed(ResealingError.alreadySealed.phrase(old, new))
    }
    // Held for writing, so that nothing is added to it meanwhile.
    let journal = try Stores.open(old)
    defer { journal.close() }
    if journal.isSealed { throw Failure.failed(ResealingError.alreadySealed.phrase(old, new)) }
    let before = try Stores.fold(journal).state
    try confirmCoordinator(key.operatorNumber, in: before)
    let seal = try Stores.newSeal(for: key.passphrase, of: key.operatorNumber)
    let copy = try sealedCopy(of: journal, seal, by: key.operatorNumber, expecting: before)
    copy.close()
    print(done(spoken.chosen))
  }

  private func confirmCoordinator(_ number: UInt32, in state: State) throws(Failure) {
    guard let worker = state.operators[number], !worker.isGone,
      worker.rights.contains(.coordinate)
    else { throw .failed(.notCoordinator.filled(Phrase(verbatim: String(number)))) }
  }

  /// The copy, folded and compared before it gets its name.
  private func sealedCopy(
    of journal: Journal, _ seal: NewStoreSeal, by operatorNumber: UInt32, expecting state: State
  ) throws(Failure) -> Journal {
    let moment = Environment.moment
    let opening = SessionOpening(
      device: Environment.machine, operatorNumber: operatorNumber, desk: 1,
      wallMilliseconds: moment.wallMilliseconds, utcOffsetMinutes: moment.utcOffsetMinutes,
      parents: [])
    do {
      return try journal.sealedCopy(
        at: new, keys: seal.keys, slots: seal.slots, by: opening
      ) { copy in
        guard try Chronicle(copy).state == state else { throw Failure.failed(.copyDiffers) }
        try seal.tell(in: spoken.chosen)
      }
    } catch let failure as Failure {
      throw failure
    } catch let error as ResealingError {
      throw .failed(error.phrase(old, new))
    } catch let error as ChronicleError {
      throw .failed(error.phrase(new))
    } catch { throw .failed(.diskFailed) }
  }

  private var done: Phrase {
    Phrase(
      "{0} مختوم. ما زال {1} مقروءا للجميع: أتلفوه وأتلفوا نسخه بعد التأكد",
      "{0} est scellé. {1} reste lisible par tous : une fois sûrs, détruisez-le et ses copies",
      "{0} is sealed. {1} is still in clear: once you are sure, destroy it and its copies"
    ).filled(Phrase(verbatim: new), Phrase(verbatim: old))
  }
}

extension Phrase {
  fileprivate static let copyDiffers = Phrase(
    "النسخة المختومة لا تطابق الأصل: لم تُحفظ",
    "la copie scellée n'est pas égale à l'original : elle n'est pas gardée",
    "the sealed copy is not equal to the original: it was not kept")
}
