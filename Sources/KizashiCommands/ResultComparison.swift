import Reports
import StructuredText

/// What differs between the cards of two `result.json`.
///
/// Only names of items, points, areas and thresholds are looked at: what the reports show, and no number of children.
struct ResultComparison {
  private let first: JSONValue
  private let second: JSONValue
  private let language: Language

  /// A comparison of two results, told in a language.
  init(_ first: JSONValue, _ second: JSONValue, _ language: Language) {
    self.first = first
    self.second = second
    self.language = language
  }

  /// The differences.
  ///
  /// - Complexity: O(lines × bins).
  var differences: [RunDifference] {
    RunDifference.of(.line, lines(first), lines(second)) + RunDifference.of(.points, scale(first), scale(second))
      + RunDifference.of(.threshold, threshold(first), threshold(second)) + RunDifference.of(.area, areas(first), areas(second))
  }

  /// Each line of the card with its points, bin by bin.
  private func lines(_ result: JSONValue) -> [(String, String)] {
    (result["card"]?["features"]?.array ?? []).map { line in
      let bins = (line["bins"]?.array ?? []) + (line["missing"]?.array ?? [])
      let name = "\(line["item"]?.string ?? "") (\(line["kind"]?.string ?? ""))"
      return (name, bins.map { "\(label($0)) \($0["points"]?.integer ?? 0)" }.joined(separator: language.text("、", ", ")))
    }
  }

  private func label(_ bin: JSONValue) -> String { bin[language.text("label", "english")]?.string ?? "" }

  private func scale(_ result: JSONValue) -> [(String, String)] {
    let names = [
      ("base_points", language.text("基礎点", "base points")), ("points_per_doubling", language.text("2倍の点", "points per doubling"))
    ]
    return names.compactMap { key, name in result["card"]?[key]?.integer.map { (name, String($0)) } }
  }

  private func threshold(_ result: JSONValue) -> [(String, String)] {
    result["card"]?["threshold"]?.integer.map { [(result["card"]?["outcome"]?.string ?? "", String($0))] } ?? []
  }

  private func areas(_ result: JSONValue) -> [(String, String)] {
    guard let evaluation = result["evaluation"] else { return [] }
    let own = ["points", "before_rounding", "with_grade_and_sex", "unseen_households"].compactMap { evaluation[$0] }
    return (own + (evaluation["comparators"]?.array ?? [])).compactMap { area in
      guard let estimate = area["estimate"]?.double else { return nil }
      return (area[language.text("label", "name")]?.string ?? "", NumberText.fixed(estimate, Self.decimals))
    }
  }

  /// As many as the report prints.
  private static let decimals = 3
}
