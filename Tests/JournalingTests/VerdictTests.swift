import Testing

@testable import Journaling

@Suite("Verdicts of opening")
struct VerdictTests {
  private static let all: [Observation] = Ending.allCases.flatMap { ending in
    HeadClaim.allCases.flatMap { head in
      Parents.allCases.flatMap { parents in
        Erased.allCases.flatMap { erased in
          Keys.allCases.flatMap { keys in
            Familiarity.allCases.flatMap { familiarity in
              Access.allCases.map {
                Observation(
                  ending: ending, head: head, parents: parents, erased: erased, keys: keys,
                  familiarity: familiarity, access: $0)
              }
            }
          }
        }
      }
    }
  }

  private func isUndoubted(_ seen: Observation) -> Bool {
    [.absent, .covered].contains(seen.head) && seen.parents == .present && seen.erased != .wrong
      && seen.keys != .lost && seen.familiarity == .complete
  }

  @Test("there are 3,240 combinations, each observed once")
  func combinations() {
    #expect(Self.all.count == 3240)
    #expect(Set(Self.all).count == 3240)
  }

  @Test("a tail is cut by a writer alone, and only when nothing else is in doubt")
  func cuts() {
    for seen in Self.all {
      let mayCut = seen.ending == .unfinished && isUndoubted(seen) && seen.access == .writing
      let cuts = [.mend(.tail), .mend(.both)].contains(Verdict(seen))
      #expect(cuts == mayCut, "\(seen)")
    }
  }

  @Test("an erasure is finished by a writer alone, and only when nothing else is in doubt")
  func erasures() {
    for seen in Self.all {
      let ends = seen.ending == .clean || seen.ending == .unfinished
      let mayErase =
        ends && seen.erased == .remain && isUndoubted(seen) && seen.access == .writing
      let erases = [.mend(.erasures), .mend(.both)].contains(Verdict(seen))
      #expect(erases == mayErase, "\(seen)")
    }
  }

  @Test("opening goes on only from a clean end, or for a reader before an unfinished one")
  func goesOn() {
    for seen in Self.all {
      let isWriterDone = seen.ending == .clean && seen.erased == .gone
      let isReaderDone =
        [.clean, .unfinished].contains(seen.ending) && seen.access == .reading
      #expect(
        (Verdict(seen) == .goOn) == ((isWriterDone || isReaderDone) && isUndoubted(seen)),
        "\(seen)")
    }
  }

  @Test("every doubt alone is named")
  func causes() {
    func cause(_ change: (inout Observation) -> Void) -> Verdict {
      var seen = Observation(
        ending: .clean, head: .covered, parents: .present, erased: .gone, keys: .kept,
        familiarity: .complete, access: .writing)
      change(&seen)
      return Verdict(seen)
    }
    #expect(cause { _ in } == .goOn)
    #expect(cause { $0.ending = .damaged } == .readOnly(.damage))
    #expect(cause { $0.ending = .oversized } == .readOnly(.damage))
    #expect(cause { $0.ending = .newer } == .readOnly(.newerContent))
    #expect(cause { $0.head = .ahead } == .readOnly(.acknowledgedMissing))
    #expect(
      cause { ($0.ending, $0.head) = (.unfinished, .ahead) } == .readOnly(.acknowledgedMissing))
    #expect(cause { $0.head = .differs } == .readOnly(.acknowledgedDiffers))
    #expect(cause { $0.erased = .wrong } == .readOnly(.erasureWrong))
    #expect(cause { $0.parents = .missing } == .readOnly(.parentMissing))
    #expect(cause { $0.parents = .differ } == .readOnly(.parentDiffers))
    #expect(cause { $0.familiarity = .unknownContent } == .readOnly(.unknownContent))
    #expect(cause { $0.familiarity = .unknownFeature } == .readOnly(.unknownFeature))
    #expect(cause { $0.keys = .lost } == .readOnly(.keysLost))
    #expect(cause { ($0.ending, $0.erased) = (.unfinished, .remain) } == .mend(.both))
  }

  @Test("damage is named before all else, with its place")
  func damageFirst() {
    for seen in Self.all where seen.ending == .damaged {
      #expect(Verdict(seen) == .readOnly(.damage))
    }
  }
}
