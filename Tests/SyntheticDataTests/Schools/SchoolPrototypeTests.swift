import Testing
@testable import SyntheticData

/// The figures of the process's prototype in NumPy: mean over forty towns, and the standard deviation between towns.
@Suite struct SchoolPrototypeTests {
  static let towns = 8

  @Test func `eight towns have the figures of the prototype`() throws {
    let towns = try (1...Self.towns).map { try TownFigures(SyntheticSchools(settings: .init(seed: UInt64($0)))).values }
    for (figure, (mean, deviation)) in Self.figures {
      let ours = TestSchools.mean(towns.map { $0[figure]! })
      // Four and a half standard errors of a mean of eight towns beside one of forty.
      let error = deviation * (1 / Double(Self.towns) + 1.0 / 40).squareRoot()
      #expect(abs(ours - mean) < 4.5 * error, "\(figure): \(ours), prototype \(mean)")
    }
  }

  @Test func `a school of the usual size has three classes a grade, a junior high school seven`() {
    let panel = TestSchools.panel
    let classes = { (school: Int) in Set(zip(panel.school, panel.classroom).filter { $0.0 == school }.map(\.1)).count }
    #expect(classes(0) == 3 && classes(12) == 7)
  }

  static let figures: [String: (mean: Double, deviation: Double)] = [
    "aid": (0.13004, 0.01362), "single": (0.12051, 0.00729), "books": (2.09625, 0.06986), "booksSpread": (1.04741, 0.01028),
    "girl": (0.48607, 0.00276), "error": (0.42092, 0.00100), "errorSpread": (0.04568, 0.00108), "singleOfAid": (0.28519, 0.01579),
    "booksOfAid": (1.39173, 0.06906), "theta4": (-0.75686, 0.02726), "thetaSpread4": (0.94872, 0.00872),
    "theta6": (-0.06024, 0.06495), "thetaSpread6": (1.04211, 0.01915), "theta9": (0.97440, 0.07470), "thetaSpread9": (1.06057, 0.02329),
    "gap4": (-0.62250, 0.03625), "gain": (0.34632, 0.02466), "gainSpread": (0.73070, 0.00720), "trueGainSpread": (0.41746, 0.00935),
    "gainGap": (-0.02982, 0.01341), "persistence": (0.80007, 0.00647), "aidBetweenSchools": (0.03529, 0.00878),
    "practiceSpread": (0.14914, 0.02727)
  ]
}

/// The figures of one town.
private struct TownFigures {
  private(set) var values: [String: Double] = [:]

  init(_ town: SyntheticSchools) {
    let panel = town.panel(threads: 2), all = Array(panel.pupil.indices)
    let aided = all.filter { panel.shugaku[$0] == 1 }
    add("aid", panel.shugaku, all)
    add("single", panel.single, all)
    add("books", panel.books, all, spread: "booksSpread")
    add("girl", panel.girl, all)
    add("error", panel.standardError, all, spread: "errorSpread")
    add("singleOfAid", panel.single, aided)
    add("booksOfAid", panel.books, aided)
    for grade in [4, 6, 9] { add("theta\(grade)", panel.theta, all.filter { panel.grade[$0] == grade }, spread: "thetaSpread\(grade)") }
    values["gap4"] = gap(panel.theta, all.filter { panel.grade[$0] == 4 }, panel)
    addGrowth(panel)
    values["aidBetweenSchools"] = TestSchools.deviation(
      (0..<18).map { school in TestSchools.mean(all.filter { panel.school[$0] == school }.map { panel.shugaku[$0] }) })
    values["practiceSpread"] = TestSchools.deviation(town.truth.practice)
  }

  private mutating func addGrowth(_ panel: SchoolPanel) {
    let next = panel.pupil.indices.dropLast().filter { panel.pupil[$0] == panel.pupil[$0 + 1] }
    let gain = panel.pupil.indices.map { $0 + 1 < panel.count ? panel.theta[$0 + 1] - panel.theta[$0] : 0 }
    add("gain", gain, next, spread: "gainSpread")
    values["trueGainSpread"] = TestSchools.deviation(next.map { panel.trueTheta[$0 + 1] - panel.trueTheta[$0] })
    values["gainGap"] = gap(gain, next, panel)
    values["persistence"] = TestSchools.correlation(next.map { panel.theta[$0] }, next.map { panel.theta[$0 + 1] })
  }

  private mutating func add(_ name: String, _ column: [Double], _ rows: [Int], spread: String? = nil) {
    let chosen = rows.map { column[$0] }
    values[name] = TestSchools.mean(chosen)
    if let spread { values[spread] = TestSchools.deviation(chosen) }
  }

  /// The mean of pupils with 就学援助 less that of the others.
  private func gap(_ column: [Double], _ rows: [Int], _ panel: SchoolPanel) -> Double {
    let means = [1.0, 0].map { aid in TestSchools.mean(rows.filter { panel.shugaku[$0] == aid }.map { column[$0] }) }
    return means[0] - means[1]
  }
}
