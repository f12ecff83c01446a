import Program
import ArgumentParser
import Domain
import Example
import Glibc
import Journaling
import Recording
import Reference
import Sealing
import Wording

/// Opens the example centre, or writes it to a file.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens an example centre in a fresh private folder.")

  @OptionGroup var spoken: LanguageOption

  @Option(help: ArgumentHelp("Write the example centre there and end.", valueName: "file"))
  var make: String?

  @Option(help: ArgumentHelp("The colours: night, day, contrast, mono or your own."))
  var theme: String?

  @Option(help: ArgumentHelp("The day taken for today.", valueName: "date"))
  var today: Day?

  func run() throws {
    let day = max(today ?? Environment.today, ExampleCentre.earliestDay)
    if let make {
      try build(at: make, day).close()
      return
    }
    try MainActor.assumeIsolated {
      var sitting = try Sitting(language: spoken.chosen, theme: theme, desk: 1, today: today) {
        () throws(Failure) in
        .journal(try build(at: try privateFolder() + "/demo.wasl", day), trouble: nil)
      }
      sitting.run()
    }
  }

  /// The example centre's journal, written through the commands that the screens use.
  private func build(at path: String, _ day: Day) throws(Failure) -> Journal {
    do {
      return try Journal.make(
        at: path, mark: .demo, seal: try publicSeal(), publicPassphrase: Demo.publicPassphrase
      ) { journal in
        let chronicle = try Chronicle(journal)
        try chronicle.beginSession(
          operatorNumber: 1, desk: 1, moment: Environment.moment, device: Environment.machine)
        for step in ExampleCentre.steps(today: day, writing: tongue) {
          try chronicle.perform([step.command], by: step.act, at: step.moment)
        }
      }
    } catch let error as JournalError {
      throw .failed(error.phrase(path))
    } catch let error as ChronicleError {
      throw .failed(error.phrase(path))
    } catch let error as SealingError {
      throw .failed(error.phrase)
    } catch { throw .failed(.diskFailed) }
  }

  /// Stands in the header of the example, so that nobody has to know it.
  private static let publicPassphrase = "wasl-demo"

  /// The seal of the example: as of a real centre, with a passphrase that everybody may know.
  private func publicSeal() throws -> NewSeal {
    guard let passphrase = Passphrase(Demo.publicPassphrase) else { return .clear }
    let keys = KeyRing.fresh()
    let slot = try KeySlot.make(
      operatorNumber: 1, passphrase: passphrase, keys: keys, cost: .interactive)
    return .sealed(keys, [slot])
  }

  /// The language in which the example's people write; a centre writes French or Arabic.
  private var tongue: Tongue { spoken.chosen == .arabic ? .arabic : .french }

  /// A folder of one's own that nobody else may read, in memory where the system offers that.
  private func privateFolder() throws(Failure) -> String {
    let base =
      Environment.variable("XDG_RUNTIME_DIR") ?? Environment.variable("TMPDIR") ?? "/tmp"
    var template = Array((base + "/wasl-demo-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    guard made else {
      throw .failed(
        Phrase(
          "تعذر إنشاء مجلد خاص في {0}", "aucun dossier privé ne peut être créé dans {0}",
          "no private folder can be made in {0}"
        ).filled(Phrase(verbatim: base)))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension ExampleStep {
  /// The moment at which the step was typed, in Morocco's usual hour (UTC+1).
  fileprivate var moment: Moment {
    let minutes = Int64(act.today.number) * 1440 + Int64(minuteOfDay) - 60
    return Moment(wallMilliseconds: minutes * 60_000, utcOffsetMinutes: 60)
  }
}
