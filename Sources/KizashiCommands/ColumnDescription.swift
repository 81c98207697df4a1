import Modeling
import Reports
import StructuredText
import Tabular

/// What describes one column of a table.
struct ColumnDescription {
  /// Which quantiles, and how they are defined.
  struct QuantileSettings {
    let probabilities: [Double]
    let type: QuantileType
  }

  let column: Column
  let missing: Int
  let distinct: Int
  private(set) var moments: UnivariateSummary?
  private(set) var minimum: Double?
  private(set) var maximum: Double?
  private(set) var median: Double?
  private(set) var medianAbsoluteDeviation: Double?
  private(set) var quantiles: [(probability: Double, value: Double?)] = []

  init(_ column: Column, weights: [Double]?, quantiles settings: QuantileSettings) {
    self.column = column
    missing = column.missingCount
    distinct = column.distinctCount
    quantiles = settings.probabilities.map { ($0, nil) }
    guard let numbers = column.numbers else { return }
    let rows = numbers.indices.filter { !numbers[$0].isNaN }
    let values = rows.map { numbers[$0] }
    guard !values.isEmpty else { return }
    if let weights {
      describe(values, weights: rows.map { weights[$0] }, settings)
    } else {
      describe(values, settings)
    }
    minimum = values.min()
    maximum = values.max()
  }

  private mutating func describe(_ values: [Double], _ settings: QuantileSettings) {
    moments = UnivariateSummary(values)
    let sorted = Quantiles(values)
    median = sorted.median
    medianAbsoluteDeviation = sorted.medianAbsoluteDeviation
    quantiles = settings.probabilities.map { ($0, sorted.value(at: $0, type: settings.type)) }
  }

  private mutating func describe(_ values: [Double], weights: [Double], _ settings: QuantileSettings) {
    moments = UnivariateSummary(values, weights: weights)
    let sorted = WeightedQuantiles(values, weights: weights)
    median = sorted.value(at: 0.5)
    quantiles = settings.probabilities.map { ($0, sorted.value(at: $0)) }
  }

  /// The levels of a category; those of texts and keys are not told, for they may be names.
  private var levels: [(level: String, count: Int)] { column.kind == .category ? column.levelCounts : [] }

  var json: JSONValue {
    [
      "item": .string(column.name), "kind": .string(column.kind.rawValue), "n": .integer(column.rows - missing),
      "missing": .integer(missing),
      "distinct": .integer(distinct), "mean": JSONValue(moments?.mean), "standard_deviation": JSONValue(moments?.standardDeviation),
      "minimum": JSONValue(minimum), "maximum": JSONValue(maximum), "median": JSONValue(median), "mad": JSONValue(medianAbsoluteDeviation),
      "skewness": JSONValue(moments?.skewness), "kurtosis": JSONValue(moments?.kurtosis),
      "quantiles": .array(quantiles.map { ["probability": .number($0.probability), "value": JSONValue($0.value)] }),
      "levels": .array(levels.map { ["level": .string($0.level), "n": .integer($0.count)] })
    ]
  }

  /// The cells of its row in a table for people.
  var cells: [String] {
    let numbers = ([moments?.mean, moments?.standardDeviation, minimum, median, maximum] + quantiles.map(\.value)).map {
      NumberText.significant($0)
    }
    return [column.name, column.kind.rawValue, "\(column.rows - missing)", "\(missing)", "\(distinct)"] + numbers
  }
}
