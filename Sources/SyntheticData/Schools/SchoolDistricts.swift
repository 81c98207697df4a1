import Glibc
import Probability

/// Which school a pupil of a district attends, and how many pupils and classes the schools have.
struct SchoolDistricts: Sendable {
  private let settings: SyntheticSchools.Settings
  /// Per elementary school, the share of the town's pupils in its district and all before it.
  private let cumulativeShares: [Double]
  /// Per school, the classes of one grade.
  let classes: [Int]

  init(settings: SyntheticSchools.Settings) {
    self.settings = settings
    let sizes = (0..<settings.elementarySchools).map { school in
      var stream = RandomStream(seed: settings.seed, .schoolSize, school)
      return exp(settings.sizeSpread * stream.normal())
    }
    let total = sizes.reduce(0, +)
    var sum = 0.0
    cumulativeShares = sizes.map {
      sum += $0
      return sum / total
    }
    var shares = sizes.map { $0 / total } + [Double](repeating: 0, count: settings.juniorHighSchools)
    for school in 0..<settings.elementarySchools { shares[Self.juniorHigh(ofElementary: school, settings)] += shares[school] }
    classes = shares.map { Self.classes(pupils: Double(settings.pupilsPerGrade) * $0) }
  }

  private static func classes(pupils: Double) -> Int { max(1, Int((pupils / SchoolRates.classSize).rounded())) }

  /// The district of a number of [0, 1).
  /// - Complexity: O(log schools).
  func district(_ u: Double) -> Int {
    var low = 0, high = cumulativeShares.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulativeShares[middle] > u { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The school that a pupil of this district attends in this grade.
  func school(district: Int, grade: Int) -> Int {
    grade <= SchoolRates.lastElementary ? district : juniorHigh(ofElementary: district)
  }

  /// The junior high school to which an elementary school sends its pupils.
  func juniorHigh(ofElementary school: Int) -> Int { Self.juniorHigh(ofElementary: school, settings) }

  private static func juniorHigh(ofElementary school: Int, _ settings: SyntheticSchools.Settings) -> Int {
    settings.elementarySchools + school * settings.juniorHighSchools / settings.elementarySchools
  }
}
