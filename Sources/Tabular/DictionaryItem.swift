/// What the town declares about one item of a register.
public struct DictionaryItem: Sendable, Equatable {
  /// The name by which plans, models and rules know the item.
  public var id: String
  /// The name for people.
  public var label: String
  /// The register (台帳) it stands in.
  public var table: String
  /// The header cell of its column; the label, then the id, when the dictionary does not say.
  public var column: String
  /// What the item is for in a register.
  public var role: Role
  /// What its cells hold.
  public var type: ValueType
  /// The unit of its numbers.
  public var unit: String
  /// The number of decimals that people see.
  public var decimals: Int?
  /// The codes of its cells and what they mean, in the order of the dictionary.
  public var codes: [Code]
  /// The codes that stand for a missing value, with the reason.
  public var missingCodes: [MissingCode]
  /// The office that keeps the register.
  public var office: String
  /// How sensitive the item is, in the town's words.
  public var sensitivity: String
  /// How many days after the day it describes the value is known.
  public var knownAfterDays: Int
  /// Whose property it is.
  public var level: Level
  /// Where it comes from.
  public var origin: Origin
  /// How the risk moves as the value goes up, as the town's experts expect it.
  public var direction: Direction
  /// Declared limits between classes.
  public var cuts: [Double]?
  /// Whether it may stand in a model.
  public var use: Use
  /// Why it is collected.
  public var purpose: String

  /// A code and what it means.
  public struct Code: Sendable, Equatable {
    /// What stands in the cell.
    public var code: String
    /// What it means.
    public var label: String

    /// A code with its meaning.
    public init(code: String, label: String) {
      self.code = code
      self.label = label
    }
  }

  /// A code of a missing value.
  public struct MissingCode: Sendable, Equatable {
    /// What stands in the cell.
    public var code: String
    /// Why the value is missing.
    public var reason: String

    /// A code with its reason.
    public init(code: String, reason: String) {
      self.code = code
      self.reason = reason
    }
  }

  /// An item of which only what is necessary is said.
  public init(id: String, label: String? = nil, table: String = "", role: Role = .item, type: ValueType) {
    self.id = id
    self.label = label ?? id
    self.table = table
    column = label ?? id
    self.role = role
    self.type = type
    unit = ""
    decimals = nil
    codes = []
    missingCodes = []
    office = ""
    sensitivity = ""
    knownAfterDays = 0
    level = .child
    origin = .routine
    direction = .none
    cuts = nil
    use = .candidate
    purpose = ""
  }

  /// What `code` means, or `code` itself when the dictionary does not say.
  public func label(ofCode code: String) -> String { codes.first { $0.code == code }?.label ?? code }
}
