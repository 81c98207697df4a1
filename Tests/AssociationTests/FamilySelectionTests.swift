import Testing

@testable import Association

struct FamilySelectionTests {
  // By hand: Simes 0.002, 0.06, nil, 0.012; two of three families pass at 0.05, so the inner level is 0.05 × 2/3.
  @Test func `families are selected first and items at the reduced level`() throws {
    let selection = try FamilySelection([[0.001, 0.03], [0.06, 0.07, 0.06], [nil], [0.004, 0.5, 0.9]], level: 0.05)
    let expected: [Double?] = [0.002, 0.07, nil, 0.012]
    for (got, want) in zip(selection.familyPValues, expected) { #expect(agree(got, want, 1e-12)) }
    #expect(selection.selectedFamilies == [0, 3])
    #expect(agree(selection.innerLevel, 0.05 * 2 / 3, 1e-15))
    #expect(selection.selectedItems == [[0, 1], [], [], [0]])
  }

  @Test func `one family is plain Benjamini–Hochberg`() throws {
    let p: [Double?] = [0.001, 0.02, 0.04, 0.5]
    let selection = try FamilySelection([p], level: 0.05)
    let plain = Multiplicity.benjaminiHochberg.adjusted(p).enumerated().filter { $1! <= 0.05 }.map(\.offset)
    #expect(selection.selectedItems == [plain] && !plain.isEmpty)
  }

  @Test func `no families select nothing, and a level of zero is refused`() throws {
    #expect(try FamilySelection([]).selectedFamilies.isEmpty)
    #expect(throws: AssociationError.settingOutOfRange(name: "level", lowest: 0, highest: 1)) { try FamilySelection([], level: 0) }
  }
}
