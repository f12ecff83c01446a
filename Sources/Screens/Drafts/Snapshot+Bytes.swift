extension Snapshot {
  /// The sitting as bytes: blocks of words, each with its length in front, little endian.
  public var bytes: [UInt8] {
    let blocks =
      forms.map { spell("half-typed", $0) } + places.map { spell("place", $0) }
      + lastValues.sorted { $0.key < $1.key }.map { spell("last", $0.key, $0.value) }
    return blocks.flatMap { block in
      Snapshot.withLength(block.flatMap { Snapshot.withLength(Array($0.utf8)) })
    }
  }

  /// Reads what can be read; bytes of any other making give less, or nothing.
  public init(bytes: [UInt8]) {
    var forms: [Form] = []
    var places: [Place] = []
    var lastValues: [String: [FormKey: String]] = [:]
    var rest = bytes[...]
    while let block = Snapshot.block(from: &rest) {
      guard var words = Snapshot.words(of: block) else { continue }
      switch words.popFirst() {
      case "half-typed": if let form = Form(from: &words) { forms.append(form) }
      case "place": if let place = Place(from: &words) { places.append(place) }
      case "last":
        guard let family = words.popFirst(), let values = [FormKey: String](from: &words) else {
          continue
        }
        lastValues[family] = values
      default: continue
      }
    }
    self.init(forms: forms, places: places, lastValues: lastValues)
  }

  private static func withLength(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt32(clamping: bytes.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + bytes
  }

  /// The next bytes with their length in front, or nothing where the rest is none.
  private static func block(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= rest.count - 4 else { return nil }
    let block = rest.dropFirst(4).prefix(length)
    rest = rest.dropFirst(4 + length)
    return block
  }

  private static func words(of block: ArraySlice<UInt8>) -> ArraySlice<String>? {
    var words: [String] = []
    var rest = block
    while let bytes = Snapshot.block(from: &rest) {
      guard let word = String(validating: bytes, as: UTF8.self) else { return nil }
      words.append(word)
    }
    return rest.isEmpty ? words[...] : nil
  }
}
