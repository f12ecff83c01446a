/// Why the bytes of a record are no events that this version can fold.
///
/// A record whose seal is whole and whose coding is not was written by another version: the caller
/// opens the journal for reading only and never guesses.
public enum CodingError: Error, Equatable, Sendable {
  /// A length reaches past the end, or the record holds no event.
  case truncated
  /// The envelope has a version that this program does not know.
  case unknownVersion(UInt8)
  /// An event of a kind that this program does not know.
  case unknownKind(UInt16)
  /// The field of this tag is missing, has another size, or a value outside its list or bounds.
  case badValue(tag: UInt8)
  /// A record above 64 KiB or a list above 1,500 values.
  case tooLong
}
