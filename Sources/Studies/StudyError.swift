/// Why a study has no result.
public enum StudyError: Error, Equatable, Sendable {
  /// A file or folder could not be written; what was there before is still there.
  case cannotWrite(path: String, reason: String)
  /// A file could not be read.
  case cannotRead(path: String, reason: String)
  /// A value of the plan does not fit.
  case plan(file: String, line: Int, problem: PlanProblem)
  /// More rows could not be read, or repeat others, than the plan allows.
  case tooManyRejects(table: String, rejected: Int, rows: Int, limit: Double)
  /// Every row of a register is about children or schools that the roster does not have.
  case strangersOnly(table: String, rows: Int)
  /// There are too few events to learn from.
  case tooFewEvents(outcome: String, events: Int, needed: Int)
  /// The years of the plan do not occur in the registers with an outcome after them.
  case noRows(outcome: String, year: Int)
  /// The rule file does not give the points that the card gives: a fault of the program, so nothing is handed over.
  case ruleDisagrees(rows: Int)
  /// No row of a table has both a score and an outcome, or all were used to make the score.
  case nothingToJudge
  /// No score can be credited to a school; the reason of most of them.
  case noScores(reason: LeftOutScores?)
  /// All scores are of one school.
  case oneSchool
  /// An ingredient of the hardship index is the same for all pupils.
  case constantHardship(String)
  /// The scores of two years, or of two schools, cannot be on one scale.
  case twoScales(String, String, isYears: Bool)
}

/// What is wrong with a value of a plan.
public enum PlanProblem: Equatable, Sendable {
  /// A path that leaves the plan's folder.
  case pathOutside(key: String)
  /// There is no such study.
  case unknownStudy(nearest: String?)
  /// The plan is of a study that another command carries out.
  case otherStudy(command: String)
  /// An outcome is neither a list nor an item with a limit.
  case outcomeUnclear(name: String)
  /// A list of supported children names no table of the plan.
  case noTable(nearest: String?)
  /// The years of training, calibration and test are not in this order.
  case yearsOutOfOrder
  /// The shares of a split by child leave nothing to test on.
  case sharesTooLarge
  /// A day is not written as month-day.
  case notADay
  /// Points per doubling may be 2, 3, 5 or 10.
  case pointsPerDoubling
  /// No outcome is named.
  case noOutcome
  /// A number is smaller than it may be.
  case tooSmall(key: String, least: Int)
  /// The item has categories or texts, where numbers are needed.
  case noNumbers(id: String)
  /// A share must be more than nothing.
  case nothing(key: String)
  /// The dictionary describes no column of this register.
  case tableNotDescribed(String, nearest: String?)
  /// The dictionary does not have this item.
  case noItem(id: String, nearest: String?)
  /// The hardship index has no ingredient.
  case noHardship
  /// A trait that was named in advance is not among the traits.
  case notAmongTraits(id: String)
  /// A school is counted under a code that is itself counted under another.
  case renamedTwice(key: String)
  /// The item must stand in another register.
  case itemElsewhere(id: String, table: String)
  /// A register of this study lacks a column with this role.
  case noRole(table: String, role: String)
  /// A number must be more than 0.
  case notPositive(key: String)
  /// A rule of experts is wrong.
  case expertRule(name: String, ExpertRuleProblem)
  /// A demand has no limit, or limits that exclude each other.
  case gateUnclear(measure: String)
  /// The values of an item make no groups.
  case notGroups(id: String)
}
