internal import CSodium

/// Copies of a program's memory that the system makes when it crashes.
public enum MemoryDumps {
  /// Forbids them for this program, and other programs of the same user to look into its memory.
  ///
  /// A limit of zero alone would not do: a program that takes dumps over a pipe is called all the
  /// same. False when the system refused either.
  @discardableResult
  public static func forbid() -> Bool { csodium_forbid_dumps() == 0 }
}
