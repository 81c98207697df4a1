/// What is true of one child at risk of long absence in one year: the probability of what then happened or did not.
public struct TrueHazard: Sendable {
  /// The number of the child.
  public let child: Int
  /// 1 for the first year of the window.
  public let year: Int
  /// The child's sex, grade and school.
  public let isGirl: Bool
  /// The grade, 1 to 9.
  public let grade: Int
  /// The school's number.
  public let school: Int
  /// The log odds from items and grade, as far as registers could tell, without the constant.
  public let known: Double
  /// The probability with what nobody sees.
  public let probability: Double
  /// Whether it happened.
  public let isEvent: Bool
}

extension ChildBlock {
  /// The children of the current year who are not in long absence, with the probability that it begins.
  func absenceHazards(constant: Double) -> [TrueHazard] {
    (0..<now.count).filter { !now.conditions[$0].contains(.absence) }.map { row in
      TrueHazard(
        child: first + Int(now.child[row]), year: now.year, isGirl: child(row).isGirl, grade: Int(now.grade[row]),
        school: Int(now.school[row]), known: now.known[row].absence,
        probability: Logistic.probability(now.complete[row].absence + constant), isEvent: now.next[row].contains(.absence))
    }
  }
}

extension SyntheticCity {
  /// The true hazards of long absence of the first years, by year and child.
  ///
  /// For tests of what is estimated from outcomes: the expected value of a statistic given the children is known.
  /// - Complexity: O(children × years × items).
  public func absenceHazards(years: Int, threads: Int = 1) -> [TrueHazard] {
    var simulation = CitySimulation(settings: settings, threads: threads)
    simulation.keepsHazards = true
    for year in 1...years { simulation.advance(to: year) }
    return simulation.hazards
  }
}
