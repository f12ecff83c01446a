/// The consonant keys of a name in either script: محمد and Mohammed have one in common.
///
/// Vowels and weak letters fall out, doubled letters count once. There are several keys because ة is
/// t or nothing, ج also k, ث also s and sh also س+ح. Measured on the table of names: 981 of 982 pairs
/// of Arabic and Latin spellings meet, but 0.7 % of the pairs of different names do as well (محمد
/// and أحمد are both `md`). So a key finds candidates and never says that two people are the same.
public func nameKeys(_ name: String) -> Set<String> {
  var keys: Set<String> = []
  for form in soundForms(name) where !form.isEmpty {
    for key in keyBytes(form) { keys.insert(String(decoding: key, as: UTF8.self)) }
  }
  return keys
}

/// True when two names have a key in common, or would have without every l.
///
/// The article fuses to the name (المريني Lamrini, لحلو Lahlou) and cannot be told from a first l.
public func nameKeysMeet(_ first: Set<String>, _ second: Set<String>) -> Bool {
  if !first.isDisjoint(with: second) { return true }
  let bare = Set(first.compactMap(keyWithoutL))
  return second.contains { keyWithoutL($0).map(bare.contains) ?? false }
}

/// The key without any l, doubled letters squeezed again; nil when nothing is left.
func keyWithoutL(_ key: String) -> String? {
  guard !key.utf8.starts(with: weakMark.utf8) else { return nil }
  let bare = squeezed(key.utf8.filter { $0 != UInt8(ascii: "l") })
  return bare.isEmpty ? nil : String(decoding: bare, as: UTF8.self)
}

/// Begins the key of a name without a consonant (آية, يحيى), made of its long vowels instead.
private let weakMark = "~"

/// More alternatives than this in one name multiply the keys without finding anybody else.
private let mostAlternatives = 4

/// The keys of a sequence of sounds: each letter with two sounds doubles them.
func keyBytes(_ sounds: [Sound]) -> [[UInt8]] {
  var keys: [[UInt8]] = [[]]
  var alternatives = 0
  for sound in sounds {
    let splits = sound.main != sound.other && alternatives < mostAlternatives
    alternatives += splits ? 1 : 0
    let branch = splits ? keys : []
    for index in keys.indices { append(sound.main, to: &keys[index]) }
    for var key in branch {
      append(sound.other, to: &key)
      keys.append(key)
    }
  }
  return keys.map { $0.isEmpty ? weakKey(sounds) : $0 }
}

private func append(_ sound: UInt8, to key: inout [UInt8]) {
  guard !isWeak(sound), key.last != sound else { return }
  key.append(sound)
}

private func isWeak(_ sound: UInt8) -> Bool {
  switch sound {
  case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "h"): true
  default: false
  }
}

private func weakKey(_ sounds: [Sound]) -> [UInt8] {
  let long = sounds.map(\.main).filter { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "u") }
  return Array(weakMark.utf8) + squeezed(long)
}

/// The bytes with each run of equal ones as a single one.
func squeezed(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  for byte in bytes where result.last != byte { result.append(byte) }
  return result
}
