import Glibc
import Probability

/// One pupil: who it is, and how it grows from test to test.
struct SchoolPupil {
  let number: Int
  let district: Int
  let hasAid: Bool
  let hasSingleParent: Bool
  let books: Double
  let isGirl: Bool
  /// Where the pupil stands at the next test.
  private(set) var trueTheta = 0.0

  /// Draws a pupil and where it stands at its first test, in this grade.
  init(number: Int, firstGrade grade: Int, schools: SchoolSimulation) {
    var stream = RandomStream(seed: schools.settings.seed, .pupil, number)
    self.number = number
    district = schools.districts.district(stream.uniform())
    let hardship = schools.truth.hardshipLogOdds[district]
    hasAid = stream.bernoulli(Logistic.probability(SchoolRates.aid + hardship))
    let parent = SchoolRates.singleParent, shelf = SchoolRates.books
    hasSingleParent = stream.bernoulli(
      Logistic.probability(parent.constant + (hasAid ? parent.aid : 0) + parent.district * hardship))
    let meanBooks = shelf.mean + (hasAid ? shelf.aid : 0) + shelf.district * hardship
    books = min(max((meanBooks + stream.normal()).rounded(.toNearestOrEven), 0), shelf.highest)
    isGirl = stream.bernoulli(SchoolRates.girls)
    trueTheta = start(grade: grade, spread: stream.normal(), practice: schools.truth.practice[district])
  }

  private func start(grade: Int, spread: Double, practice: Double) -> Double {
    let start = SchoolRates.start
    let family = (hasAid ? start.aid : 0) + (hasSingleParent ? start.singleParent : 0) + start.books * (books - SchoolRates.middleBooks)
    return SchoolRates.mean(grade: grade) + family + start.spread * spread + SchoolRates.yearsBefore * practice
  }

  /// Sits the test of a year, leaves a row, and grows in the school in which the year is spent.
  mutating func sit(year: Int, grade: Int, schools: SchoolSimulation, into panel: inout SchoolPanel) {
    var stream = RandomStream(seed: schools.settings.seed, .pupil, number, year: year + 1)
    let school = schools.districts.school(district: district, grade: grade)
    let classroom = stream.index(below: schools.districts.classes[school])
    let error = standardError(grade: grade)
    panel.add(
      self, fiscalYear: schools.settings.fiscalYear(year), grade: grade,
      place: (school, classroom), score: (trueTheta + error * stream.normal(), error))
    let effect = schools.yearlyEffect(school: school, year: year, grade: grade, classroom: classroom)
    trueTheta = growth(grade: grade) + effect + SchoolRates.growthSpread * stream.normal()
  }

  /// `mean of the next grade + .94 (θ − mean) − .05 hardship`.
  private func growth(grade: Int) -> Double {
    let mean = SchoolRates.mean(grade: grade)
    let hardship = SchoolRates.hardship(aid: hasAid, singleParent: hasSingleParent, books: books)
    return mean + SchoolRates.growth + SchoolRates.persistence * (trueTheta - mean) + SchoolRates.hardshipGrowth * hardship
  }

  /// `(.33 + .06 |θ − mean|^1.2)`, scaled so that the test has its reliability.
  private func standardError(grade: Int) -> Double {
    let error = SchoolRates.error, reliability = SchoolRates.reliability
    let distance = abs(trueTheta - SchoolRates.mean(grade: grade))
    let scale = ((1 - reliability) / reliability).squareRoot() / error.mean
    return (error.least + error.slope * pow(distance, error.power)) * scale
  }
}

extension SchoolPanel {
  /// Adds a row of the pupil as it stands before the test.
  fileprivate mutating func add(
    _ pupil: SchoolPupil, fiscalYear: Int, grade: Int, place: (school: Int, classroom: Int), score: (theta: Double, error: Double)
  ) {
    self.pupil.append(pupil.number)
    self.fiscalYear.append(fiscalYear)
    self.grade.append(grade)
    school.append(place.school)
    classroom.append(place.classroom)
    shugaku.append(pupil.hasAid ? 1 : 0)
    single.append(pupil.hasSingleParent ? 1 : 0)
    books.append(pupil.books)
    girl.append(pupil.isGirl ? 1 : 0)
    theta.append(score.theta)
    standardError.append(score.error)
    trueTheta.append(pupil.trueTheta)
  }
}
