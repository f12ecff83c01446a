public import Sealing

/// How a new journal keeps its payloads.
public enum NewSeal {
  /// As they are, for everybody who can read the file.
  case clear
  /// Sealed with these keys, to which these slots lead.
  case sealed(KeyRing, [KeySlot])

  var isSealed: Bool {
    if case .sealed = self { return true }
    return false
  }
}
