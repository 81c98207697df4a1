import Disclosure
import Glibc
import Studies
import Validation

/// Counts of the groups of an attribute: flagged × group × event, with the steps of the slider between where they are large enough.
struct GroupTable {
  let attribute: String
  let label: String
  let outcome: String
  let groups: [ThresholdTable.Group]
  /// The places, among the steps of the result, at which groups are counted; in `groups` they stand at `columns`.
  private(set) var steps: [Int]
  /// The place of the plan's capacity; nil when it is not among the steps of the result.
  let ownStep: Int?
  private var columns: [Int]
  /// Whether the flagged are counted at all.
  private(set) var hasFlagged = true
  private var dimension: CountTable.Dimension

  /// The name of the table of an audit.
  static func name(_ audit: GroupAudit) -> String { audit.attribute + " × " + audit.outcome }
  var name: String { attribute + " × " + outcome }
  var rows: Int { groups.reduce(0) { $0 + $1.rows } }
  var hasBands: Bool { steps.count > 1 }

  /// The tables of the outcome that the score is for.
  static func ofLabel(_ result: ValidationResult, steps: [ShownStep]) -> [GroupTable] {
    let label = result.groups.first { $0.source == .label }?.outcome
    let audits = result.groups.filter { $0.outcome == label }
    let outcome = audits.first?.outcome ?? result.outcomeLabel
    let own = result.candidateSteps.firstIndex { $0.share == result.question.capacity }
    guard let table = result.thresholdTable, let own else { return audits.map { GroupTable($0, beside: []) } }
    let counted = table.attributes.map { attribute in
      var table = GroupTable(attribute, outcome: outcome, own: own)
      guard steps.contains(where: { $0.place == own }) else { return table }
      for step in far(steps, from: result.question.capacity) { table.add(step.place, result.question.smallCells) }
      return table
    }
    return counted + audits.filter { audit in !counted.contains { $0.attribute == audit.attribute } }.map { GroupTable($0, beside: []) }
  }

  /// The steps in the order in which they are tried: halves and doubles of the plan's capacity first.
  private static func far(_ steps: [ShownStep], from capacity: Double) -> [ShownStep] {
    let order = steps.filter { $0.share != capacity }.map { step -> (step: ShownStep, oddness: Double, distance: Double) in
      let ratio = log2(step.share / capacity)
      return (step, abs(ratio - ratio.rounded()), abs(ratio))
    }
    return order.sorted { ($0.oddness, $0.distance, $0.step.share) < ($1.oddness, $1.distance, $1.step.share) }.map(\.step)
  }

  private init(_ attribute: ThresholdTable.Attribute, outcome: String, own: Int) {
    (self.attribute, label, self.outcome, groups) = (attribute.name, attribute.label, outcome, attribute.groups)
    (steps, ownStep, columns) = ([own], own, [own])
    dimension = CountTable.Dimension(name: attribute.name, levels: attribute.groups.map(\.level))
  }

  /// The counts of an audit; the attribute is that of another table when it has the same values.
  init(_ audit: GroupAudit, beside tables: [GroupTable]) {
    (attribute, outcome) = (audit.attribute, audit.outcome)
    groups = audit.groups.map { group in
      ThresholdTable.Group(level: group.level, rows: group.rows, events: group.events, flagged: [group.flagged], found: [group.found])
    }
    (steps, ownStep, columns) = ([0], nil, [0])
    let levels = audit.groups.map(\.level), twin = tables.first { $0.attribute == audit.attribute }
    label = twin?.label ?? audit.attribute
    let isShared = twin.map { $0.groups.map(\.level) == levels && $0.groups.map(\.rows) == audit.groups.map(\.rows) } ?? true
    dimension = CountTable.Dimension(name: isShared ? audit.attribute : Self.name(audit), levels: levels)
  }

  /// Counts a step too, where that splits no count that is large enough into small ones.
  private mutating func add(_ step: Int, _ cells: SmallCells) {
    let old = columns, new = (columns + [step]).sorted()
    guard columns.count < Self.mostSteps, groups.count <= Self.mostGroupsWithSteps else { return }
    let were = groups.map { !Self.bands($0, old).contains { $0.isSmall(cells) } }
    let are = groups.map { !Self.bands($0, new).contains { $0.isSmall(cells) } }
    if are.contains(true), zip(were, are).allSatisfy({ !$0 || $1 }) { (columns, steps) = (new, new) }
  }

  /// An attribute with more groups than this, such as the schools of a city, is counted at the plan's capacity only.
  private static let mostGroupsWithSteps = 30
  /// More steps than this are not counted by group.
  private static let mostSteps = 8

  /// The same with less in it: without the steps, then without the flagged; nil where nothing is left to leave out.
  var coarser: GroupTable? {
    guard hasFlagged else { return nil }
    var table = self
    if hasBands, let ownStep { (table.steps, table.columns) = ([ownStep], [ownStep]) } else { table.hasFlagged = false }
    return table
  }

  /// Whether all of these are among its groups.
  func holds(_ levels: [String]) -> Bool { levels.allSatisfy { level in groups.contains { $0.level == level } } }

  /// The table of a release, flagged × (band ×) group × event, or group × event.
  var counts: CountTable {
    let event = CountTable.Dimension(name: "outcome " + outcome, levels: ["yes", "no"])
    guard hasFlagged else {
      return CountTable(name: name, dimensions: [dimension, event], counts: groups.flatMap { [$0.events, $0.rows - $0.events] })
    }
    let bands = groups.map { Self.bands($0, columns) }
    let own = columns.firstIndex(of: ownStep ?? columns[0]) ?? 0
    var counts: [Int] = []
    for isFlagged in [true, false] {
      for band in 0...columns.count where hasBands || (band == 0) == isFlagged {
        for group in bands {
          let isThere = (band <= own) == isFlagged
          counts += isThere ? [group[band].events, group[band].people - group[band].events] : [0, 0]
        }
      }
    }
    let band = hasBands ? [CountTable.Dimension(name: "band of " + attribute, levels: (0...columns.count).map { String($0) })] : []
    return CountTable(
      name: name,
      dimensions: [.init(name: "flagged at the capacity", levels: ["yes", "no"])] + band + [dimension, event],
      counts: counts)
  }

  /// The children between one step and the next, the last band below all steps.
  private static func bands(_ group: ThresholdTable.Group, _ columns: [Int]) -> [PeopleCount] {
    let tops =
      [PeopleCount.none] + columns.map { PeopleCount(people: group.flagged[$0], events: group.found[$0]) }
      + [PeopleCount(people: group.rows, events: group.events)]
    return zip(tops, tops.dropFirst()).map { PeopleCount(people: $1.people - $0.people, events: $1.events - $0.events) }
  }
}

extension PeopleCount {
  /// Whether the people with the outcome or those without are too few to show.
  func isSmall(_ cells: SmallCells) -> Bool { cells.isHidden(events) || cells.isHidden(people - events) }
}
