import Association
import Modeling
import Tabular

/// The looks at items that a card may choose from: what the screening of the training rows found.
struct CardCandidates {
  /// The candidates by name.
  let list: [CardCandidate]
  /// Items of the school that were found but may not stand on the card, since there are too few schools.
  let schoolItems: [String]

  /// The chance that any of the candidates was found by mere luck (Holm 1979).
  ///
  /// Stricter than the rate of the item table: each line of a card is a claim of its own about children, and what gets in by chance is then cut into
  /// bins that suit it.
  private static let errorRate = 0.01
  /// With fewer schools than this, what goes with a school cannot be told from what goes with its pupils: a question about schools, not about children.
  private static let fewestSchools = 30

  /// Chooses from a screening; `excluded` items are left out whatever was found of them.
  init(_ screen: [Screening.Finding], schools: Int, excluding excluded: Set<String>) {
    let adjusted = Multiplicity.holm.adjusted(screen.flatMap { $0.tests.map(\.test.p) })
    var position = 0
    let found = screen.flatMap { finding -> [CardCandidate] in
      defer { position += finding.tests.count }
      guard !excluded.contains(finding.item.dictionary.id) else { return [] }
      let sure = zip(finding.tests, adjusted[position...]).filter { ($1 ?? 1) <= Self.errorRate }.map(\.0.component)
      return Self.looks(at: finding, where: Set(sure))
    }
    let ofSchools = Set(screen.map(\.item.dictionary).filter { $0.level == .school }.map(\.id))
    let tooFew = schools < Self.fewestSchools
    list = found.filter { !(tooFew && ofSchools.contains($0.item)) }.sorted { $0.name < $1.name }
    schoolItems = tooFew ? Set(found.map(\.item)).intersection(ofSchools).sorted() : []
  }

  /// What was found of an item: its value, its change, or only that it is missing.
  private static func looks(at finding: Screening.Finding, where found: Set<String>) -> [CardCandidate] {
    let item = finding.item.dictionary.id
    var looks: [CardCandidate] = []
    if found.contains("level") {
      looks.append(CardCandidate(item: item, aspect: .level))
    } else if found.contains("missing"), finding.scale != .nominal {
      looks.append(CardCandidate(item: item, aspect: .level, isMissingOnly: true))
    }
    if found.contains("change") { looks.append(CardCandidate(item: item, aspect: .change)) }
    return looks
  }
}
