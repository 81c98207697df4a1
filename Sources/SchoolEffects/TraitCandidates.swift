import LinearAlgebra

/// The traits of a study: designs of those that can be examined, and reasons for the others.
struct TraitCandidates: Sendable {
  /// The designs, by number of the trait.
  private(set) var designs: [Int: TraitDesign] = [:]
  /// The reasons, by number of the trait.
  private(set) var problems: [Int: TraitProblem] = [:]
  /// How many of the study's schools have each trait.
  let known: [Int]

  /// Looks at each trait.
  /// - Complexity: O(traits × schools²).
  init(_ traits: [Trait], _ study: StudiedSchools, _ settings: TraitStudySettings) {
    let values = traits.map { trait in study.schools.map { trait.values[$0] } }
    known = values.map { $0.count { $0?.isFinite ?? false } }
    for (k, values) in values.enumerated() {
      switch TraitDesign.of(values, types: study.types, hardship: study.hardship, smallest: settings.smallestSchoolCount) {
      case .success(let design): designs[k] = design
      case .failure(let problem): problems[k] = problem
      }
    }
  }

  /// All traits together; where a trait is not known it counts as the mean of its type. Nil without traits.
  /// - Complexity: O(schools³).
  func shrinkage(_ study: StudiedSchools) throws(SchoolEffectsError) -> (effects: [Int: ShrunkenTrait], deviation: Double)? {
    let traits = designs.keys.sorted()
    let all = Array(study.schools.indices)
    guard !traits.isEmpty, let basis = OrthonormalBasis(study.weighted(TraitDesign.base(types: study.types, hardship: study.hardship), all))
    else { return nil }
    let columns = traits.map { trait in
      var full = [Double](repeating: 0, count: all.count)
      for (value, place) in zip(designs[trait]!.trait, designs[trait]!.schools) { full[place] = value }
      return basis.removed(from: study.weighted(full, all))
    }
    let shrinkage = try TraitShrinkage(
      outcome: basis.removed(from: study.weighted(study.values, all)), traits: Matrix(columns: columns),
      degrees: all.count - basis.columns.columns)
    return (Dictionary(uniqueKeysWithValues: zip(traits, shrinkage.effects)), shrinkage.deviation)
  }
}
