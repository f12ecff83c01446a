public import Domain

/// The id of a new thing that a line did not name: the same action and role give the same id.
///
/// A line sent again therefore speaks of the same thing. The action's 128 bits pass through four
/// rounds of a Feistel network whose round function is SplitMix64's finalizer keyed by FNV-1a of
/// the role: for one role two actions never share an id. It is stable for ever, and no secret.
///
/// - Parameters:
///   - action: the action of the line.
///   - role: the noun of the new thing, such as `beneficiary`.
public func derivedID(action: ActionID, role: String) -> RawID {
  let key = fnv1a(role)
  var (left, right) = (action.high, action.low)
  for round in 1...4 as ClosedRange<UInt64> {
    let turned = left ^ finalized((right ^ key) &+ round &* 0x9E37_79B9_7F4A_7C15)
    (left, right) = (right, turned)
  }
  return RawID(high: left, low: right)
}

/// FNV-1a in 64 bits, over the UTF-8 of the text.
private func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

/// The finalizer of SplitMix64: every bit of the word bears on every bit of the result.
private func finalized(_ word: UInt64) -> UInt64 {
  var mixed = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
