/// One row for each pupil and April test, in columns; pupils and their tests follow each other in the order of time.
public struct SchoolPanel: Sendable, Equatable {
  /// The number of the pupil, from 0.
  public internal(set) var pupil: [Int] = []
  /// The 年度 of the test.
  public internal(set) var fiscalYear: [Int] = []
  /// The grade, 4 (小4) to 9 (中3).
  public internal(set) var grade: [Int] = []
  /// The number of the school in which the pupil is in that 年度, from 0, elementary schools first.
  public internal(set) var school: [Int] = []
  /// The class within school, grade and 年度, from 0.
  public internal(set) var classroom: [Int] = []
  /// 1: the family receives 就学援助.
  public internal(set) var shugaku: [Double] = []
  /// 1: a single parent.
  public internal(set) var single: [Double] = []
  /// Books at home in five steps, 0 to 4.
  public internal(set) var books: [Double] = []
  /// 1: a girl.
  public internal(set) var girl: [Double] = []
  /// The score θ of the test.
  public internal(set) var theta: [Double] = []
  /// The standard error of the score.
  public internal(set) var standardError: [Double] = []
  /// What the test would show without error, which no analysis may know.
  public internal(set) var trueTheta: [Double] = []

  /// The number of rows.
  public var count: Int { pupil.count }

  /// Adds the rows of another part.
  mutating func append(_ other: SchoolPanel) {
    pupil += other.pupil
    fiscalYear += other.fiscalYear
    grade += other.grade
    school += other.school
    classroom += other.classroom
    shugaku += other.shugaku
    single += other.single
    books += other.books
    girl += other.girl
    theta += other.theta
    standardError += other.standardError
    trueTheta += other.trueTheta
  }
}
