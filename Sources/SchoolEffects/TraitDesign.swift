import LinearAlgebra

/// One trait among the schools that have it: standardised, with the columns it is judged beside.
struct TraitDesign: Sendable {
  /// The schools (places among those of the study) that have the trait.
  let schools: [Int]
  /// The trait of these schools, minus the mean of the type and divided by the standard deviation within types.
  let trait: [Double]
  /// The base: one column for each school type, and the hardship.
  let base: Matrix
  /// The interaction of the standardised trait with hardship.
  let interaction: [Double]
  /// The standard deviation of the trait within types.
  let deviation: Double

  /// The base with the trait.
  var withTrait: Matrix { base.appending(trait) }
  /// The base with trait and interaction.
  var withInteraction: Matrix { withTrait.appending(interaction) }

  /// A trait of which the base leaves a smaller share unexplained is determined by it.
  private static let smallestShare = 1e-6
  /// A standard deviation below this share of the largest value is rounding.
  private static let rounding = 1e-12

  /// The design of a trait, or the reason why there is none.
  static func of(_ values: [Double?], types: [Int], hardship: [Double], smallest: Int) -> Result<TraitDesign, TraitProblem> {
    let known = values.indices.filter { values[$0]?.isFinite ?? false }
    let kept = schoolsWithPartner(known, types)
    guard kept.count >= smallest else { return .failure(.knownForFew(kept.count, needed: smallest)) }
    let raw = kept.map { values[$0]! }
    let codes = renumbered(kept.map { types[$0] })
    let centred = Grouping(codes).centred(raw)
    let degrees = Double(kept.count - (codes.max()! + 1))
    let deviation = (centred.reduce(0) { $0 + $1 * $1 } / degrees).squareRoot()
    guard deviation > rounding * raw.map(abs).max()! else { return .failure(.constant) }
    let trait = centred.map { $0 / deviation }
    let H = kept.map { hardship[$0] }
    let design = TraitDesign(
      schools: kept, trait: trait, base: base(types: codes, hardship: H), interaction: interaction(raw, H, deviation), deviation: deviation)
    return design.isDetermined ? .failure(.determinedByBase) : .success(design)
  }

  /// The product of trait and hardship. The trait is centred over all schools here: centred within types it would also stand for a
  /// different slope of hardship in each type.
  private static func interaction(_ raw: [Double], _ hardship: [Double], _ deviation: Double) -> [Double] {
    let mean = raw.reduce(0, +) / Double(raw.count)
    return zip(raw, hardship).map { ($0 - mean) / deviation * $1 }
  }

  /// One column for each type, and hardship.
  static func base(types: [Int], hardship: [Double]) -> Matrix {
    let count = (types.max() ?? -1) + 1
    return Matrix(columns: (0..<count).map { type in types.map { $0 == type ? 1.0 : 0 } } + [hardship])
  }

  /// The schools that share their type with another one of the list; a school alone in its type is no comparison.
  static func schoolsWithPartner(_ schools: [Int], _ types: [Int]) -> [Int] {
    schools.filter { j in schools.count { types[$0] == types[j] } >= Checks.fewestSchools }
  }

  /// Codes without gaps.
  static func renumbered(_ codes: [Int]) -> [Int] {
    let levels = Array(Set(codes)).sorted()
    return codes.map { levels.firstIndex(of: $0)! }
  }

  /// Whether type and hardship determine the trait.
  private var isDetermined: Bool { Self.isDetermined(trait, by: base) }

  /// Whether the interaction can be told from type, hardship and trait.
  var hasInteraction: Bool { !Self.isDetermined(interaction, by: withTrait) }

  private static func isDetermined(_ column: [Double], by others: Matrix) -> Bool {
    let rest = OrthonormalBasis(others).map { $0.removed(from: column) } ?? column
    return rest.reduce(0) { $0 + $1 * $1 } <= smallestShare * column.reduce(0) { $0 + $1 * $1 }
  }
}

extension Matrix {
  /// The matrix with one more column.
  func appending(_ column: [Double]) -> Matrix {
    precondition(column.count == rows, "a column has as many elements as the matrix has rows")
    return Matrix(rows: rows, columns: columns + 1, elements: elements + column)
  }
}
