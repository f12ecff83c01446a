import Testing

@testable import Journaling

@Suite("Verdicts of opening")
struct VerdictTests {
  private static let all: [Observation] = Ending.allCases.flatMap { ending in
    HeadClaim.allCases.flatMap { head in
      Parents.allCases.flatMap { parents in
        Familiarity.allCases.flatMap { familiarity in
          Access.allCases.map {
            Observation(
              ending: ending, head: head, parents: parents, familiarity: familiarity, access: $0)
          }
        }
      }
    }
  }

  private func isUndoubted(_ seen: Observation) -> Bool {
    [.absent, .covered].contains(seen.head) && seen.parents == .present
      && seen.familiarity == .complete
  }

  @Test("there are 360 combinations, each observed once")
  func combinations() {
    #expect(Self.all.count == 360)
    #expect(Set(Self.all).count == 360)
  }

  @Test("a tail is cut by a writer alone, and only when nothing else is in doubt")
  func cuts() {
    for seen in Self.all {
      let mayCut = seen.ending == .unfinished && isUndoubted(seen) && seen.access == .writing
      #expect((Verdict(seen) == .cutTail) == mayCut, "\(seen)")
    }
  }

  @Test("opening goes on only from a clean end, or for a reader before an unfinished one")
  func goesOn() {
    for seen in Self.all {
      let ends = seen.ending == .clean || (seen.ending == .unfinished && seen.access == .reading)
      #expect((Verdict(seen) == .goOn) == (ends && isUndoubted(seen)), "\(seen)")
    }
  }

  @Test("every doubt alone is named")
  func causes() {
    func cause(
      _ ending: Ending = .clean, _ head: HeadClaim = .covered, _ parents: Parents = .present,
      _ familiarity: Familiarity = .complete
    ) -> Verdict {
      Verdict(
        Observation(
          ending: ending, head: head, parents: parents, familiarity: familiarity, access: .writing))
    }
    #expect(cause(.damaged) == .readOnly(.damage))
    #expect(cause(.oversized) == .readOnly(.damage))
    #expect(cause(.newer) == .readOnly(.newerContent))
    #expect(cause(.clean, .ahead) == .readOnly(.acknowledgedMissing))
    #expect(cause(.unfinished, .ahead) == .readOnly(.acknowledgedMissing))
    #expect(cause(.clean, .differs) == .readOnly(.acknowledgedDiffers))
    #expect(cause(.clean, .covered, .missing) == .readOnly(.parentMissing))
    #expect(cause(.clean, .covered, .differ) == .readOnly(.parentDiffers))
    #expect(cause(.clean, .covered, .present, .unknownContent) == .readOnly(.unknownContent))
    #expect(cause(.clean, .covered, .present, .unknownFeature) == .readOnly(.unknownFeature))
  }

  @Test("damage is named before all else, with its place")
  func damageFirst() {
    for seen in Self.all where seen.ending == .damaged {
      #expect(Verdict(seen) == .readOnly(.damage))
    }
  }
}
