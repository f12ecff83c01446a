/// The sounds of a Latin word written after French habits.
func latinSounds(_ letters: [UInt32]) -> [Sound] {
  var rest = letters[...].map { UInt8(truncatingIfNeeded: $0) }[...]
  // The mute e at the end (Othmane, Rachide) is a habit of the French spelling only.
  if rest.count > 3, rest.last == UInt8(ascii: "e") { rest = rest.dropLast() }
  var sounds: [Sound] = []
  while let first = rest.first {
    if let (pair, sound) = latinPairs.first(where: { rest.starts(with: $0.0) }) {
      sounds.append(sound)
      rest = rest.dropFirst(pair.count)
      continue
    }
    rest = rest.dropFirst()
    if first == UInt8(ascii: "x") { sounds.append(Sound("k")) }
    if let sound = latinSound(first, before: rest.first) { sounds.append(sound) }
  }
  return sounds
}

/// Two letters that are one sound.
private let latinPairs: [([UInt8], Sound)] = [
  ("ou", Sound("u")), ("ee", Sound("i")), ("ch", Sound("c")), ("sh", Sound("c", or: "s")),
  ("gh", Sound("r")), ("rh", Sound("r")), ("kh", Sound("x")), ("dj", Sound("j")),
  ("dh", Sound("d")), ("th", Sound("t")), ("ph", Sound("f")), ("qu", Sound("k")),
  ("ck", Sound("k")), ("gue", Sound("k")), ("gui", Sound("k")),
].map { (Array($0.0.utf8), $0.1) }

private func latinSound(_ letter: UInt8, before next: UInt8?) -> Sound? {
  let isSoft = next.map { "eiy".utf8.contains($0) } ?? false
  switch letter {
  case UInt8(ascii: "c"): return isSoft ? Sound("s") : Sound("k")
  // Guercif is جرسيف and Bengelloun بنجلون: before e and i, g is either.
  case UInt8(ascii: "g"): return isSoft ? Sound("k", or: "j") : Sound("k")
  default: return latinLetter[letter]
  }
}

/// One letter, one sound; the digits are the letters of chat spelling.
private let latinLetter: [UInt8: Sound] = {
  var table: [UInt8: Sound] = [:]
  let same = "abtjdrzsfklmnhiu"
  for letter in same.unicodeScalars { table[UInt8(ascii: letter)] = Sound(letter) }
  let others: [(Unicode.Scalar, Sound)] = [
    ("e", Sound("a")), ("o", Sound("u")), ("w", Sound("u")), ("y", Sound("i")), ("q", Sound("k")),
    ("v", Sound("f")), ("p", Sound("b")), ("x", Sound("s")), ("3", Sound("a")), ("7", Sound("h")),
    ("9", Sound("k")), ("5", Sound("x")),
  ]
  for (letter, sound) in others { table[UInt8(ascii: letter)] = sound }
  table[0xE7] = Sound("s")
  return table
}()
