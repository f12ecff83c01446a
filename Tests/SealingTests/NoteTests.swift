import Testing

@testable import Sealing

@Suite("A sealed note")
struct NoteTests {
  let keys = KeyRing.fresh()

  @Test("opens with the keys and the purpose it was sealed for, and nothing else")
  func opens() {
    let note = keys.sealNote([1, 2, 3], for: [9])
    #expect(keys.openNote(note, for: [9]) == [1, 2, 3])
    #expect(keys.openNote(note, for: [8]) == nil)
    #expect(keys.openNote(note, for: []) == nil)
    #expect(KeyRing.fresh().openNote(note, for: [9]) == nil)
    #expect(keys.openNote(keys.sealNote([], for: [9]), for: [9]) == [])
    #expect(keys.sealNote([1, 2, 3], for: [9]) != note)
  }

  @Test("of an older epoch opens with the ring of a later one")
  func epochs() {
    let old = keys.sealNote([1], for: [])
    let later = keys.adding(epoch: 2)
    #expect(later.openNote(old, for: []) == [1])
    let new = later.sealNote([2], for: [])
    #expect(new.starts(with: [2, 0, 0, 0]))
    #expect(keys.openNote(new, for: []) == nil)
  }

  @Test("a changed or missing byte anywhere is refused")
  func tampered() {
    let later = keys.adding(epoch: 0)
    let note = later.sealNote(Array("half a form".utf8), for: [1])
    for place in note.indices {
      var altered = note
      altered[place] ^= 1
      #expect(later.openNote(altered, for: [1]) == nil, "byte \(place)")
      #expect(later.openNote(Array(note[..<place]), for: [1]) == nil, "\(place) bytes")
    }
  }
}
