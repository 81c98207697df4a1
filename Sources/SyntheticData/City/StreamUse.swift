import Probability

/// What a stream of random numbers is for; no two uses share a number.
enum StreamUse: UInt64 {
  case schools = 1, wards, birth, persistence, factors, items, drawnOnce, outcomes, label, supportProcess, observation, listing
  case household, identifiers, rowOrder, defects, birthday
  case schoolSize, schoolHardship, schoolTraits, surveyTraits, schoolGrowth, schoolYear, classroom, pupil
}

extension RandomStream {
  /// The stream of one use for one child (or school) and year.
  init(seed: UInt64, _ use: StreamUse, _ unit: Int = 0, year: Int = 0) {
    self.init(seed: seed, task: use.rawValue, replicate: UInt64(unit), part: UInt64(year))
  }
}
