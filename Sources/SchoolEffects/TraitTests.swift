import LinearAlgebra

/// The permutation tests of a study: the effect and the interaction of each trait, for all traits and for the registered ones.
struct TraitTests: Sendable {
  /// The kinds of tests of a trait.
  enum Kind: Int, CaseIterable { case effect, interaction }
  /// The families of traits.
  enum Family: Int, CaseIterable { case all, registered }

  /// The traits that can be tested, ascending.
  private let traits: [Int]
  /// The traits of each kind of test and family.
  private let members: [[[Int]]]
  private let counts: PermutationCounts
  private let permutations: SchoolPermutations

  /// Permutes.
  /// - Complexity: O(permutations × schools × traits).
  init(
    _ study: StudiedSchools, _ designs: [Int: TraitDesign], _ permutations: SchoolPermutations, _ settings: TraitStudySettings
  ) {
    let traits = designs.keys.sorted()
    self.traits = traits
    members = Kind.allCases.map { kind in
      [traits, settings.registered].map { $0.filter { designs[$0].map { kind == .effect || $0.hasInteraction } ?? false } }
    }
    self.permutations = permutations
    let groups = Self.groups(study, designs)
    let families = Kind.allCases.flatMap { [members] kind in
      members[kind.rawValue].map { family in family.map { Self.test(kind, $0, traits) } }
    }
    counts = PermutationCounts(
      groups, testCount: Kind.allCases.count * traits.count, families: families, permutations, threads: settings.threads)
  }

  /// The number of a test.
  private static func test(_ kind: Kind, _ trait: Int, _ traits: [Int]) -> Int {
    kind.rawValue * traits.count + traits.firstIndex(of: trait)!
  }

  /// All tests by reduced model: first the effects, then the interactions.
  static func groups(_ study: StudiedSchools, _ designs: [Int: TraitDesign]) -> [ResidualPermutation] {
    let traits = designs.keys.sorted()
    return effectGroups(study, designs, traits) + interactionGroups(study, designs, traits)
  }

  /// Traits that are known for the same schools share the reduced model of type and hardship.
  private static func effectGroups(_ study: StudiedSchools, _ designs: [Int: TraitDesign], _ traits: [Int]) -> [ResidualPermutation] {
    Dictionary(grouping: traits) { designs[$0]!.schools }.sorted { $0.value[0] < $1.value[0] }.map { places, traitsHere in
      ResidualPermutation(
        study.weighted(places.map { study.values[$0] }, places), reduced: study.weighted(designs[traitsHere[0]]!.base, places),
        tested: traitsHere.map { study.weighted(designs[$0]!.trait, places) }, tests: traitsHere.map { test(.effect, $0, traits) },
        selection: PermutedSelection(places, types: study.types))
    }
  }

  /// The reduced model of an interaction has the trait itself, so every trait has its own.
  private static func interactionGroups(
    _ study: StudiedSchools, _ designs: [Int: TraitDesign], _ traits: [Int]
  ) -> [ResidualPermutation] {
    traits.filter { designs[$0]!.hasInteraction }.map { trait in
      let design = designs[trait]!, places = design.schools
      return ResidualPermutation(
        study.weighted(places.map { study.values[$0] }, places), reduced: study.weighted(design.withTrait, places),
        tested: [study.weighted(design.interaction, places)], tests: [test(.interaction, trait, traits)],
        selection: PermutedSelection(places, types: study.types))
    }
  }

  /// The number of tests of a family.
  func size(_ kind: Kind, _ family: Family) -> Int { members[kind.rawValue][family.rawValue].count }

  /// The numbers of tests of all families.
  var sizes: [Int] { members.flatMap { $0.map(\.count) } }

  /// The p-values of a trait's test: alone, and by the largest statistic of the family.
  func pValues(_ kind: Kind, _ trait: Int, _ family: Family) -> (single: Double, familyWise: Double) {
    let test = Self.test(kind, trait, traits)
    let place = members[kind.rawValue][family.rawValue].firstIndex(of: trait)!
    let reached = counts.largest[kind.rawValue * Family.allCases.count + family.rawValue][place]
    return (permutations.pValue(exceeding: counts.single[test]), permutations.pValue(exceeding: reached))
  }

  /// The false discovery rate of a trait's test within its family (Benjamini and Hochberg).
  func falseDiscoveryRate(_ kind: Kind, _ trait: Int, _ family: Family) -> Double {
    let own = pValues(kind, trait, family).single
    let all = members[kind.rawValue][family.rawValue].map { pValues(kind, $0, family).single }.sorted()
    let adjusted = all.enumerated().filter { $0.element >= own }.map { $0.element * Double(all.count) / Double($0.offset + 1) }
    return min(1, adjusted.min() ?? 1)
  }
}
