import Parallel

extension HeldOutValidation {
  /// K folds: each is judged by what was fitted on the others. A cluster lies in one fold; folds have nearly equal numbers of events.
  /// - Complexity: O(rows × columns²) a fold.
  /// - Throws: `ValidationError.settingOutOfRange` for fewer than two folds or more folds than clusters, `.regression` when the model has no fit.
  public static func folds(_ sample: ModelSample, count: Int = 10, seed: UInt64, threads: Int = 1) throws(ValidationError)
    -> HeldOutValidation
  {
    let folds = try GroupedFolds(sample, count: count, seed: seed).ofRows
    let parts = (0..<count).map { fold in
      Division.Split(label: String(fold + 1), fitted: folds.map { $0 != fold }, judged: folds.map { $0 == fold })
    }
    return try HeldOutValidation(.folds, sample, parts, threads: threads)
  }

  /// Rolling origin: each 年度 but the first is judged by what was fitted on the years before it.
  /// - Complexity: O(rows × columns²) a year.
  /// - Throws: `ValidationError.settingOutOfRange` for a single year, `.lengthMismatch`, `.regression` when the model has no fit.
  public static func years(_ sample: ModelSample, _ years: [Int], threads: Int = 1) throws(ValidationError) -> HeldOutValidation {
    guard years.count == sample.rows else { throw .lengthMismatch(role: .years, expected: sample.rows, found: years.count) }
    let parts = Set(years).sorted().dropFirst().map { year in
      Division.Split(label: String(year), fitted: years.map { $0 < year }, judged: years.map { $0 == year })
    }
    guard !parts.isEmpty else { throw .settingOutOfRange(name: "years") }
    return try HeldOutValidation(.years, sample, parts, threads: threads)
  }

  /// Internal–external: each ward or school is judged by what was fitted on all the others. Rows of a negative code, whose place is not known,
  /// help to fit and are never judged.
  /// - Complexity: O(rows × columns²) a place.
  /// - Throws: `ValidationError.settingOutOfRange` for fewer than two places, `.lengthMismatch`, `.clusterOutOfRange`, `.regression`.
  public static func sites(
    _ sample: ModelSample, codes: [Int32], labels: [String], threads: Int = 1
  ) throws(ValidationError) -> HeldOutValidation {
    guard codes.count == sample.rows else { throw .lengthMismatch(role: .sites, expected: sample.rows, found: codes.count) }
    if let row = codes.firstIndex(where: { $0 >= labels.count }) { throw .clusterOutOfRange(row: row, count: labels.count) }
    let present = Set(codes)
    let parts = labels.indices.filter { present.contains(Int32($0)) }.map { place in
      Division.Split(label: labels[place], fitted: codes.map { $0 != place }, judged: codes.map { $0 == place })
    }
    guard parts.count > 1 else { throw .settingOutOfRange(name: "sites") }
    return try HeldOutValidation(.sites, sample, parts, threads: threads)
  }

  /// Fits on some rows and judges on others, part by part, and puts the parts together.
  private init(_ division: Division, _ sample: ModelSample, _ splits: [Division.Split], threads: Int) throws(ValidationError) {
    let engine = try RefitEngine(sample, threads: threads)
    let predictors = engine.map(count: splits.count, threads: threads, weights: { splits[$0].weights }) { $1 }
    let parts = Parallel.map(count: splits.count, threads: threads) { k in
      let rows = splits[k].judgedRows
      return Part(
        label: splits[k].label, outcome: rows.map { sample.outcome[$0] }, predictor: predictors[k].map { η in rows.map { η[$0] } })
    }
    self.init(
      division: division, parts: parts, area: MetaAnalysis(areas: parts.compactMap(\.area)),
      slope: MetaAnalysis(parts.compactMap(\.slope)), inTheLarge: MetaAnalysis(parts.compactMap(\.inTheLarge)))
  }
}

extension HeldOutValidation.Division {
  /// Rows to fit on and rows to judge on.
  fileprivate struct Split {
    let label: String
    let fitted: [Bool]
    let judged: [Bool]

    var weights: [Double] { fitted.map { $0 ? 1 : 0 } }
    var judgedRows: [Int] { judged.indices.filter { judged[$0] } }
  }
}
