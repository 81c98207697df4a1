/// The rates of the city, from public figures where there are some (see the guide).
enum CityRates {
  /// How often each outcome begins in the first year among all children.
  static let onset = ByOutcome(need: 0.012, absence: 0.013, behavior: 0.015)
  /// The probability that it goes on for another year.
  static let persistence = ByOutcome(need: 0.85, absence: 0.72, behavior: 0.45)
  /// The effects of the item list are multiplied by this, which gives the known logic an AUC of about 0.8.
  static let effectScale = 0.62
  /// The standard deviation of what makes one child differ from another for ever.
  static let frailty = 0.45
  /// The standard deviation of schools.
  static let schoolSpread = 0.20
  /// The standard deviation of how well the ward offices detect.
  static let wardSpread = 0.8
  /// The share of those in need in the first year who get onto the list.
  static let labelFrequency = 0.40
  /// Need that is not new is found at this share of the usual rate.
  static let oldNeedDetection = 0.35
  /// The probability that a child without need is listed.
  static let falseListing = 0.0002
  /// The probability that a case without need is closed within a year.
  static let closing = 0.5
  /// The share of girls.
  static let girls = 0.487
  /// The share of children who move in during the window.
  static let arrivals = 0.12
  /// The share of the others who had moved in before it, so that their infant records are elsewhere.
  static let earlierArrivals = 0.15
  /// The share of children who leave during the window.
  static let departures = 0.08
  /// The first year in which systems and effects have changed.
  static let driftYear = 5
  /// The effect of night-time tablet use on need after the change.
  static let driftEffect = 0.25
  /// A visit to the nurse is recorded this many times in the changed wards.
  static let driftFactor = 1.6
  /// The number of wards that changed their system.
  static let driftWards = 3
  /// A long absence starts at this many days.
  static let longAbsence = 30.0
  /// How the hazards go up each year on the scale of log odds.
  static let yearlyRise = ByOutcome(need: 0.03, absence: 0.12, behavior: 0)
}
