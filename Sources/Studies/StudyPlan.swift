public import Modeling

/// What a town asks for: the registers, the outcomes, the years, and how many children its staff can assess.
public struct StudyPlan: RegisterSource, Equatable {
  /// The plan file.
  public var file: String
  /// The title of the report.
  public var title: String
  /// The dictionary, relative to the plan's folder.
  public var dictionary: String
  /// The registers by name, in the order of the plan, relative to the plan's folder.
  public var tables: [TableReference]
  /// The outcomes; the card is made for the first.
  public var outcomes: [OutcomePlan]
  /// The items to look at; nil for all of the dictionary.
  public var items: [String]?
  /// Items that are compared within grade and year: their values become ranks, in thousandths.
  public var withinGrade: [String]
  /// Which rows are used for what.
  public var split: StudySplit
  /// When predictions are made.
  public var landmark: Landmark
  /// The share of the children at risk that staff can assess in a year.
  public var capacity: Double
  /// Minutes of staff that one assessment takes; nil when the plan does not say.
  public var minutesPerAssessment: Double?
  /// The card's size and scale.
  public var card: CardPlan
  /// Rules that experts wrote, to be tested beside the card.
  public var expertRules: [ExpertRule]
  /// Items by which fairness is looked at, besides those that the dictionary keeps for audits.
  public var groups: [String]
  /// What must hold before the rule may be used.
  public var gates: [Gate]
  /// The largest share of a register's rows that may be unreadable.
  public var rejectLimit: Double
  /// The seed of every random draw.
  public var seed: UInt64

  /// The line of the plan on which each item is first named.
  var itemLines: [String: Int]
  /// The line of the plan on which each register stands.
  public internal(set) var tableLines: [String: Int]
}

/// A register of the plan.
public struct TableReference: Sendable, Equatable {
  /// The name, as in the dictionary's column "table".
  public var name: String
  /// The path, relative to the plan's folder.
  public var path: String
}

/// An outcome of the plan.
public struct OutcomePlan: Sendable, Equatable {
  /// The name.
  public var name: String
  /// The name for readers.
  public var label: String
  /// What it is.
  public var definition: OutcomeDefinition

  /// The item that it looks at; nil for a list.
  var item: String? {
    switch definition {
    case .listing: nil
    case .atLeast(let item, _), .atMost(let item, _), .lowestShare(let item, _): item
    }
  }

  /// Whether it is known only of children whom somebody found.
  public var isFoundBySomebody: Bool { if case .listing = definition { true } else { false } }
}

/// The size and scale of a card.
public struct CardPlan: Sendable, Equatable {
  /// The largest number of items.
  public var items: Int
  /// Points that double the odds.
  public var pointsPerDoubling: Int
}
