import ArgumentParser
import Wording

/// Opens the example centre.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Opens an example centre.")

  @OptionGroup var common: CommonOptions

  func run() throws {}
}
