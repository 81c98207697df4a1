@testable import Studies

/// The result of a study of schools with every part that a report shows.
enum TinySchools {
  /// Twelve elementary and six junior high schools, one of them too small, one with an interval only.
  static let complete: SchoolsResult = {
    var result = SchoolsResult()
    result.title = "Schools <one> & \"two\""
    result.provenance = Provenance(
      program: "kizashi 0.0", planDigest: "aaaa", inputs: [("pupils.csv", "bbbb"), ("schools.csv", "cccc")], seed: 42,
      linearAlgebra: "BLAS 1")
    result.registers = [
      RegisterSummary(
        table: "pupils", path: "pupils.csv", encoding: "cp932, detected", rows: 39_990, rejected: 6, unknownKey: 0, unusedColumns: []),
      RegisterSummary(table: "schools", path: "schools.csv", encoding: "utf-8", rows: 18, rejected: 0, unknownKey: 0, unusedColumns: [])
    ]
    result.question = SchoolsQuestion(
      score: "theta", label: "4月の学力", unit: "", isGrowth: true, creditsYearBefore: true, adjusted: ["女子", "家にある本"], margin: 0.058,
      years: [2019, 2020, 2021, 2022])
    result.pupils = PupilSummary(
      pupils: 11_997, records: 26_661, years: [(2019, 6_665, 18), (2020, 6_665, 18), (2021, 6_666, 18), (2022, 6_665, 18)],
      leftOut: [
        LeftOutScores(reason: "no_year_before", japanese: "前年度の記録がない", english: "no record of the year before", records: 13_329),
        LeftOutScores(reason: "moved", japanese: "別の学校へ移った", english: "moved", records: 4)
      ])
    result.hardship = HardshipResult(
      method: "principal_component",
      ingredients: [
        HardshipIngredient(item: "shugaku", label: "就学援助", weight: 0.707, loading: 0.78, correlationWithout: 0.61),
        HardshipIngredient(item: "single", label: "ひとり親", weight: 0.707, loading: 0.78, correlationWithout: 0.93)
      ], varianceShare: 0.61, alpha: 0.36, correlationWithFirst: 0.94, betweenSchools: 0.14)
    (result.growth, result.level) = (model(0.151), model(0.32))
    result.schools = schools
    result.traits = traits
    result.withinBetween = [
      WithinBetweenResult(item: "hardship", label: "困難指標", within: (-0.062, 0.004), between: (0.081, 0.03), signsDiffer: true)
    ]
    result.equity = equity
    result.notes = [StudyNote(code: "x", items: [], japanese: "注記あり", english: "a remark & more")]
    return result
  }()

  /// The result with something changed.
  static func changed(_ change: (inout SchoolsResult) -> Void) -> SchoolsResult {
    var result = complete
    change(&result)
    return result
  }

  /// A study of level without traits, of schools of one type.
  static let level = changed { result in
    (result.growth, result.traits, result.withinBetween) = (nil, nil, [])
    result.question.isGrowth = false
    result.question.years = []
    result.pupils.years = []
    for k in result.schools.indices {
      (result.schools[k].growth, result.schools[k].quadrants, result.schools[k].type) = (nil, nil, "学校")
    }
  }

  /// So many schools that they have no names in the chart.
  static let many = changed { result in
    result.schools = (0..<90).map { k in
      var school = schools[k % 10]
      school.code = "S\(100 + k)"
      school.growth?.mean += 0.001 * Double(k)
      return school
    }
  }

  private static let equity: EquityResult = {
    var equity = EquityResult()
    (equity.slope, equity.slopeDeviation) = ((-0.0621, 0.0042), 0.0187)
    equity.traits = (0..<12).map { k in
      SlopeTrait(
        item: "t\(10 + k)", label: labels[k], estimate: 0.01, standardError: 0.004, degreesOfFreedom: 14,
        p: k == 7 ? 0.002 : 0.1 + 0.01 * Double(k),
        holm: k == 7 ? 0.024 : 1)
    }
    equity.explained = [
      ExplainedVariance(model: "pupils", deviation: 0.171, share: nil),
      ExplainedVariance(model: "school_hardship", deviation: 0.151, share: 0.22)
    ]
    return equity
  }()

  private static func model(_ deviation: Double) -> EffectModelResult {
    var model = EffectModelResult()
    model.coefficients = [
      ("mean of 4, 2019", "小4・2019年度の平均", true, -0.41, 0.02), ("score a year before", "前年の得点", false, 0.936, 0.004),
      ("hardship", "本人の困難", false, -0.05, 0.006)
    ]
    model.schoolDeviation = SchoolInterval(estimate: deviation, low: deviation * 0.72, high: deviation * 1.5)
    model.schoolDeviationREML = deviation
    (model.yearDeviation, model.classDeviation, model.residualDeviation) = (0.061, 0.058, 0.512)
    model.reliability = [("小学校", 12, 0.94), ("中学校", 6, 0.9)]
    (model.stability, model.priorReliability) = (0.84, 0.86)
    return model
  }

  private static let effects = [
    -0.24, -0.15, -0.11, -0.07, -0.03, 0.01, 0.02, 0.06, 0.09, 0.13, 0.22, 0.02, -0.18, -0.05, 0, 0.04, 0.16, 0.08
  ]

  private static let schools = effects.indices.map { k -> SchoolResult in
    let isElementary = k < 12, place = isElementary ? k + 1 : k - 11
    var school = SchoolResult(
      code: (isElementary ? "E" : "J") + (place < 10 ? "0" : "") + "\(place)", type: isElementary ? "小学校" : "中学校",
      standing: k == 11 ? .tooSmall : k == 17 ? .intervalOnly : .judged, pupils: k == 11 ? 7 : k == 17 ? 12 : 500 + 31 * (k % 7),
      records: k == 11 ? 8 : k == 17 ? 24 : 900 + 80 * (k % 7))
    guard k != 11 else { return school }
    school.hardship = [-0.21, 0.1, 0.18, -0.06, 0.24, -0.12][k % 6]
    school.growth = effect(effects[k], isFew: k == 17, schools: isElementary ? 11 : 5)
    school.level = effect(effects[(k + 5) % 18] * 2, isFew: k == 17, schools: isElementary ? 11 : 5)
    if k != 17 {
      school.quadrants = QuadrantProbabilities(
        highLevelHighGrowth: k == 10 ? 0.9 : 0.4, highLevelLowGrowth: k == 10 ? 0.05 : 0.2, lowLevelHighGrowth: 0.03,
        lowLevelLowGrowth: 0.37)
    }
    school.achievesDespiteHardship = k == 10 || k == 16
    school.years = [2019, 2020, 2021, 2022]
    return school
  }

  private static func effect(_ mean: Double, isFew: Bool, schools: Int) -> SchoolEffectResult {
    var effect = SchoolEffectResult()
    let deviation = isFew ? 0.11 : 0.052
    (effect.mean, effect.deviation) = (mean, deviation)
    effect.likely = SchoolInterval(estimate: mean, low: mean - 1.28 * deviation, high: mean + 1.28 * deviation)
    effect.wide = SchoolInterval(estimate: mean, low: mean - 1.96 * deviation, high: mean + 1.96 * deviation)
    if !isFew {
      effect.aboveExpectation = min(max(0.5 + 4 * mean, 0.001), 0.999)
      (effect.clearlyAbove, effect.topQuarter) = (min(max(0.3 + 4 * mean, 0), 1), min(max(0.25 + 3 * mean, 0), 1))
      let place = min(max(schools / 2 - Int(20 * mean), 1), schools)
      effect.places = max(1, place - 3)...min(schools, place + 3)
    }
    effect.schoolsOfType = schools
    (effect.unshrunken, effect.standardError, effect.funnel95, effect.funnel998) = (mean * 1.15, 0.05, 0.098, 0.155)
    effect.years = isFew ? [] : [(2019, mean - 0.04, 0.06), (2020, mean + 0.05, 0.06), (2021, mean, 0.06), (2022, mean - 0.01, 0.06)]
    return effect
  }

  private static let labels = [
    "教員加配", "学習支援員時数", "校内研修回数", "授業改善サイクル", "少人数指導", "学級経営尺度", "主体的・対話的で深い学び尺度", "朝学習", "放課後学習教室", "ICT活用頻度",
    "若手教員比率", "保護者面談率"
  ]

  private static let traits: TraitsResult = {
    var traits = TraitsResult()
    traits.traits = labels.indices.map { k in trait(k) }
    traits.untested = [("t30", "校舎環境", "どの学校も同じ値です", "the same in all schools")]
    (traits.schools, traits.permutations, traits.remainingDeviation) = (18, 9_999, 0.11)
    traits.detectable = DetectableEffects(single: 0.0931, preregistered: 0.1054, all: 0.1502)
    traits.shared = SharedTraitsResult(
      bestSchools: 3, traits: 12, shared: ["朝学習", "ICT活用頻度"], expectedByChance: 1.5, atLeastOne: 0.8, p: 0.44, isExact: true)
    return traits
  }()

  private static func trait(_ k: Int) -> TraitResult {
    let estimate = k == 5 ? 0.148 : [0.061, -0.02, 0.012, 0.04, -0.033, 0.02][k % 6], error = 0.035
    let p = k == 5 ? 0.001 : [0.04, 0.6, 0.8, 0.3, 0.4, 0.7][k % 6]
    return TraitResult(
      item: "t\(10 + k)", label: labels[k], isPreregistered: k == 5 || k == 9, schools: k == 8 ? 11 : 18, estimate: estimate,
      standardError: error, low: estimate - 2.1 * error, high: estimate + 2.1 * error, statistic: estimate / error, p: p,
      familyP: min(1, p * 12), preregisteredP: k == 5 ? 0.002 : k == 9 ? 0.51 : nil, benjaminiHochberg: min(1, p * 4), detectable: 0.093,
      detectableInFamily: k == 5 || k == 9 ? 0.105 : 0.15,
      shrunken: SchoolInterval(estimate: estimate / 2, low: estimate / 2 - 0.06, high: estimate / 2 + 0.06),
      interaction: (0.03, 0.04, 0.4, k == 1 ? 0.03 : 0.97), leaveOneOut: (k != 2, 0.78), eValue: 1.7, isFound: k == 5)
  }
}
