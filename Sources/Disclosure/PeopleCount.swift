/// People of whom some have an outcome.
public struct PeopleCount: Equatable, Sendable {
  /// The number of people.
  public let people: Int
  /// Of these, people with the outcome.
  public let events: Int

  /// A group of people.
  public init(people: Int, events: Int) { (self.people, self.events) = (people, events) }

  /// Nobody.
  public static let none = PeopleCount(people: 0, events: 0)
}
