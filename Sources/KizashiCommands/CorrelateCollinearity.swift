import LinearAlgebra
import Regression
import StructuredText

/// How far the items depend on each other, as columns of a model with a constant.
struct CorrelateCollinearity {
  private(set) var json: JSONValue = .null
  private(set) var warnings: [CommandWarning] = []

  /// More work than this (rows × columns²) is left out: it would take longer than the correlations.
  static let workLimit = 1e9

  /// - Complexity: O(rows × columns²).
  init(_ columns: [[Double]], names: [String], threads: Int) {
    let varying = columns.indices.filter { Self.varies(columns[$0]) }
    let rows = (0..<(columns.first?.count ?? 0)).filter { row in varying.allSatisfy { columns[$0][row].isFinite } }
    let p = Double(varying.count + 1)
    guard varying.count > 1, rows.count > varying.count else { return }
    guard Double(rows.count) * p * p <= Self.workLimit else {
      warnings.append(
        CommandWarning(
          code: "collinearity_left_out", items: [], english: "too many rows and columns for collinearity; name fewer --items",
          japanese: "行と列が多いため共線性は求めていません。--items で列を減らしてください"))
      return
    }
    let design = Matrix(columns: [rows.map { _ in 1 }] + varying.map { j in rows.map { columns[j][$0] } })
    describe(design, names: varying.map { names[$0] }, threads: threads)
  }

  private static func varies(_ x: [Double]) -> Bool {
    guard let first = x.first(where: \.isFinite) else { return false }
    return x.contains { $0.isFinite && $0 != first }
  }

  private mutating func describe(_ design: Matrix, names: [String], threads: Int) {
    guard let collinearity = try? Regression.Collinearity(design, threads: threads) else { return }
    let involved = collinearity.involvedColumns.filter { $0 > 0 }.map { names[$0 - 1] }
    guard let factors = try? VarianceInflation.of(design: design, terms: names.indices.map { [$0 + 1] }, threads: threads),
      factors.allSatisfy({ $0.factor.isFinite })
    else {
      return warn("rank_deficient", involved, "depend on each other exactly: their inflation is infinite", "完全に従属しているため、VIF は無限大です")
    }
    json = collinearity.json(inflation: Array(zip(names, factors)))
    if involved.count == 1 {
      warn("collinear", involved, "varies little beside its distance from 0: take a constant off it", "0 からの隔たりに比べて変化が小さいため、一定の数を引いてください")
    } else if !involved.isEmpty {
      warn("collinear", involved, "nearly depend on each other", "互いにほぼ従属しています")
    }
  }

  private mutating func warn(_ code: String, _ items: [String], _ english: String, _ japanese: String) {
    warnings.append(
      CommandWarning(
        code: code, items: items, english: "\(items.joined(separator: ", ")): \(english)",
        japanese: "\(items.joined(separator: "、"))：\(japanese)"))
  }
}
