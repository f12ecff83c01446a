import ArgumentParser
import Canvas
import Domain
import Glibc
import Journaling
import Program
import Recording
import Terminal
import Theming
import Wording

/// Opens the centre's journal at the desk.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the centre's journal (what happens without a command).")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption
  @OptionGroup var key: KeyOptions

  @Option(help: ArgumentHelp("The colours: night, day, contrast, mono or your own."))
  var theme: String?

  @Option(help: ArgumentHelp("The number of this desk."))
  var desk: UInt16 = 1

  func run() throws {
    let path = store.path
    let language = spoken.chosen
    let (number, key) = (key.givenNumber, try key.key())
    try MainActor.assumeIsolated {
      var sitting = try Sitting(language: language, theme: theme, desk: desk) {
        () throws(Failure) in try Stores.openForSitting(path, with: key, for: number)
      }
      sitting.run()
    }
  }
}
