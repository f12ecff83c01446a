/// How a name is read aloud, so far as its letters say: for ranking the people that a key found.
struct NameReading {
  /// Sounds with vowels.
  ///
  /// A doubled letter counts once in Latin; Arabic writes none, so two there have a vowel between.
  var sounds: [UInt8]
  /// True when short vowels stand in it: Latin, or an Arabic name whose reading is known.
  var hasShortVowels: Bool

  init(sounds: [UInt8], hasShortVowels: Bool) {
    self.sounds = hasShortVowels ? squeezed(sounds) : sounds
    self.hasShortVowels = hasShortVowels
  }
}

/// The readings of a name: whole and without a title in front, with ة silent and with ة as t.
func nameReadings(_ name: String) -> [NameReading] {
  let folded = foldedForSearch(name)
  if let known = knownReadings[folded] {
    return [NameReading(sounds: Array(known.utf8), hasShortVowels: true)]
  }
  let isLatin = (folded.unicodeScalars.first?.value ?? 0x600) < 0x600
  return soundForms(name).filter { !$0.isEmpty }.flatMap { [$0.map(\.main), $0.map(withTeh)] }
    .map { NameReading(sounds: $0, hasShortVowels: isLatin) }
}

/// The sound with ة read as t: نجاة is Najat.
private func withTeh(_ sound: Sound) -> UInt8 {
  sound.other == UInt8(ascii: "t") ? sound.other : sound.main
}

/// Names that one key joins and that only their short vowels tell apart: Arabic does not write them.
///
/// عمرو has a final و that is not spoken, to tell it from عمر on paper.
private let knownReadings: [String: String] = [
  "محمد": "muhamad", "امحمد": "mhamad", "احمد": "ahmad", "حميد": "hamid", "محمود": "mahmud",
  "عمر": "umar", "عمرو": "amr", "عمار": "amar", "حسن": "hasan", "حسين": "husain",
  "علي": "ali", "علال": "alal", "ليلي": "laila",
]

/// How far two readings are apart: 0 for the same, 3 for a spelling, more for another name.
///
/// An edit distance in which a missing short a costs nothing where Arabic does not write it, other
/// vowels, h and the l of a fused article little, and a consonant most.
func distance(_ first: NameReading, _ second: NameReading) -> Int {
  let price = Prices(shortA: first.hasShortVowels && second.hasShortVowels ? 1 : 0)
  var row = [0]
  for sound in second.sounds { row.append((row.last ?? 0) + price.gap(sound)) }
  for left in first.sounds {
    var next = [row[0] + price.gap(left)]
    for (column, right) in second.sounds.enumerated() {
      let changed = row[column] + price.change(left, right)
      let dropped = row[column + 1] + price.gap(left)
      next.append(min(changed, dropped, next[column] + price.gap(right)))
    }
    row = next
  }
  return row.last ?? 0
}

private struct Prices {
  let shortA: Int

  func gap(_ sound: UInt8) -> Int {
    switch sound {
    case UInt8(ascii: "a"): shortA
    case UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "l"): 2
    case UInt8(ascii: "h"): 1
    default: 4
    }
  }

  func change(_ left: UInt8, _ right: UInt8) -> Int {
    left == right ? 0 : max(3, gap(left), gap(right))
  }
}
