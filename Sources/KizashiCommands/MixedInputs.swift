import LinearAlgebra
import Modeling
import Multilevel
import Tabular

/// What a mixed model is fitted to, and how.
struct MixedInputs {
  /// The fixed part.
  let fixed: FitInputs
  let frame: MixedModelFrame
  let data: MultilevelData<DesignMatrix>
  let options: MixedOptions

  /// Takes the rows of a table that are complete.
  ///
  /// - Throws: `FormulaError`, `RegressionError`, `MixedFailure`.
  init(_ formula: Formula, table: Table, model: ModelOptions, options: MixedOptions, threads: Int) throws {
    let blueprint = try MixedModelBlueprint(formula, table: table, settings: try model.settings())
    let frame = try blueprint.mold(table)
    let fixed = try FitInputs(formula, frame: frame.fixed, coding: blueprint.fixed.outcome.coding, model: model, threads: threads)
    (self.fixed, self.frame, self.options) = (fixed, frame, options)
    data = try MixedFailure.naming(fixed, frame) { () throws(MultilevelError) in
      let data = try MultilevelData(
        fixed.data, factors: frame.factors.map { GroupingFactor(codes: $0.codes, levels: $0.levels.count) },
        terms: frame.terms.map { RandomTerm(factor: $0.factor, design: $0.design) })
      try data.checkEffects()
      return data
    }
  }
}
