/// How many children had points in a band, and how many of them had the outcome, in school years kept for the test.
public struct BandObservation: Codable, Equatable, Sendable {
  /// No number of children between 1 and this one is published, nor one that leaves so few.
  public static let smallestCount = 10

  /// The children in the band.
  public var children: Int
  /// Those of them with the outcome.
  public var events: Int
  /// The school years of the test.
  public var years: [Int]

  /// Makes an observation.
  public init(children: Int, events: Int, years: [Int]) {
    self.children = children
    self.events = events
    self.years = years
  }
}
