/// A trait of schools: a number for each school, nil where it is not known.
public struct Trait: Equatable, Sendable {
  /// The values in the order of the schools.
  public let values: [Double?]

  /// A trait.
  public init(_ values: [Double?]) { self.values = values }
}
