import LinearAlgebra
import Testing

@testable import SchoolEffects

struct SchoolPermutationsTests {
  @Test func `all permutations within types are counted once where they are few`() {
    let permutations = SchoolPermutations(types: [0, 1, 0, 1, 0], settings: TraitStudySettings())
    #expect(permutations.isExact && permutations.count == 12)
    let all = Set((0..<12).map { permutations[$0] })
    #expect(all.count == 12)
    #expect(permutations[0] == [0, 1, 2, 3, 4])
    #expect(all.allSatisfy { Set($0) == Set(0..<5) && [0, 2, 4].contains($0[0]) && [1, 3].contains($0[3]) })
  }

  @Test func `random permutations stay within types and every order is equally likely`() {
    var settings = TraitStudySettings()
    settings.largestEnumeration = 5
    settings.permutations = 6000
    let permutations = SchoolPermutations(types: [0, 0, 0, 1, 1], settings: settings)
    #expect(!permutations.isExact)
    var counts: [[Int]: Int] = [:]
    for k in 0..<6000 { counts[permutations[k], default: 0] += 1 }
    #expect(counts.count == 12)
    // Five standard deviations of a count of mean 500.
    #expect(counts.values.allSatisfy { abs($0 - 500) < 107 })
  }

  @Test func `six schools by hand: the three best have the trait`() {
    let permutations = SchoolPermutations(types: [0, 0, 0, 0, 0, 0], settings: TraitStudySettings())
    let selection = PermutedSelection(Array(0..<6), types: [0, 0, 0, 0, 0, 0])
    let test = ResidualPermutation(
      [1, 2, 3, 4, 5, 6], reduced: Matrix(rows: 6, columns: 1, repeating: 1), tested: [[0, 0, 0, 1, 1, 1], [1, 0, 0, 0, 0, 1]],
      tests: [0, 1], selection: selection)
    let counts = PermutationCounts([test], testCount: 2, families: [[0], [0, 1]], permutations, threads: 1)
    // Of the 20 ways to choose three schools two are as extreme: {4, 5, 6} and {1, 2, 3}.
    #expect(permutations.pValue(exceeding: counts.single[0]) == 0.1)
    // The difference of means of {1, 6} is 0, which everything reaches.
    #expect(counts.observed[1] < 1e-12 && counts.single[1] == 720)
    #expect(counts.largest[0] == [72])
    // t = 3 / √(1 · 2/3) = 3.674. A pair {a, b} against the rest has t = (s/2 − (21 − s)/4) / √(SS/4 · 3/4), at most 2.309 for s = 11.
    #expect(abs(counts.observed[0] - 13.5.squareRoot()) < 1e-12)
    #expect(counts.largest[1] == [72, 720])
  }

  @Test func `leaving schools out of permutations keeps every order of the others equally likely`() {
    let permutations = SchoolPermutations(types: [0, 0, 0, 0, 1, 1], settings: TraitStudySettings())
    let selection = PermutedSelection([0, 2, 3, 5], types: [0, 0, 0, 0, 1, 1])
    var counts: [[Double]: Int] = [:]
    for k in 0..<permutations.count { counts[selection.moved([10, 20, 30, 50], [permutations[k]]).elements, default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { $0 == 8 })
    #expect(counts.keys.allSatisfy { $0[3] == 50 })
  }
}
