import Scoring

/// The formats in which a rule is handed to other systems.
public enum Carrier: String, CaseIterable, Sendable {
  /// PMML 4.4: a Scorecard with reason codes and verification records.
  case pmml
  /// ONNX with the operators of ai.onnx and ai.onnx.ml.
  case onnx
  /// DMN 1.3: decision tables.
  case dmn
  /// A view and a function for PostgreSQL.
  case postgresql
  /// A query for SQLite.
  case sqlite
  /// A query in plain ANSI SQL.
  case ansi
  /// A workbook with live formulas.
  case xlsx
  /// A Swift source file for the library KizashiScoring.
  case swift

  /// The rule in this format.
  /// - Throws: `CarrierError` when the format cannot say what the rule says.
  public func carry(_ source: CarrierSource) throws(CarrierError) -> CarriedRule {
    try requireNoAgeLimit(of: source)
    return switch self {
    case .pmml: try PMMLScorecard(source).carried()
    case .onnx: try ONNXGraph(source).carried()
    case .dmn: try DecisionModel(source).carried()
    case .postgresql: try PostgreSQLScript(source).carried()
    case .sqlite: try SQLiteQuery(source).carried()
    case .ansi: try StandardQuery(source).carried()
    case .xlsx: try Workbook(source).carried()
    case .swift: try SwiftSource(source).carried()
    }
  }

  /// Refuses a rule that limits the age of data: only the library is told on which day they were taken, and another system would score
  /// what the rule calls too old.
  func requireNoAgeLimit(of source: CarrierSource) throws(CarrierError) {
    guard self == .swift || source.rule.description.validity.maximumDataAgeDays == nil else {
      throw .notExpressible(carrier: self, field: "description.validity.maximum_data_age_days")
    }
  }
}

/// A writer of one format.
protocol CarrierWriter {
  init(_ source: CarrierSource)
  /// The rule in the format.
  func carried() throws(CarrierError) -> CarriedRule
}
