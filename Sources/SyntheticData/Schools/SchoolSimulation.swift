import Parallel
import Probability

/// The schools and their pupils as they are made.
struct SchoolSimulation: Sendable {
  let settings: SyntheticSchools.Settings
  let truth: SchoolTruth
  let districts: SchoolDistricts

  init(settings: SyntheticSchools.Settings) {
    self.settings = settings
    truth = SchoolTruth(settings: settings)
    districts = SchoolDistricts(settings: settings)
  }

  /// Few enough pupils for a small town to keep several threads busy.
  private static let blockSize = 512

  /// The tests of all pupils.
  /// - Complexity: O(pupils × years).
  func panel(threads: Int) -> SchoolPanel {
    let size = Self.blockSize
    let parts = Parallel.map(count: (settings.pupils + size - 1) / size, threads: threads) { block in
      var part = SchoolPanel()
      for pupil in block * size..<min((block + 1) * size, settings.pupils) { addTests(of: pupil, to: &part) }
      return part
    }
    return parts.reduce(into: SchoolPanel()) { $0.append($1) }
  }

  /// Cohort k is in the last grade k years after the first test.
  private func addTests(of number: Int, to panel: inout SchoolPanel) {
    let firstGrade = SchoolRates.grades.upperBound - number / settings.pupilsPerGrade
    let years = (0..<settings.years).filter { SchoolRates.grades.contains(firstGrade + $0) }
    var pupil = SchoolPupil(number: number, firstGrade: firstGrade + years[0], schools: self)
    for year in years { pupil.sit(year: year, grade: firstGrade + year, schools: self, into: &panel) }
  }

  /// What school, year and class add to the growth from this year's test to the next: practice + composition + year + class.
  func yearlyEffect(school: Int, year: Int, grade: Int, classroom: Int) -> Double {
    let place = (year * (SchoolRates.grades.upperBound + 1) + grade) * (districts.classes[school]) + classroom
    var stream = RandomStream(seed: settings.seed, .classroom, school, year: place)
    return truth.practice[school] + truth.composition[school] + truth.schoolYear[school][year]
      + settings.effects.classroom * stream.normal()
  }
}
