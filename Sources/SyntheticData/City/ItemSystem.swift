/// All items of the city in one order, with the places of those that the process knows by name.
struct ItemSystem: Sendable {
  let items: [CityItem]
  let processes: [ItemProcess]
  /// The items of each register, as places in `items`.
  let ranges: [Register: Range<Int>]
  /// The number of items with a lasting noise.
  let lastingNoises: Int
  /// The number of possible answers of each item without order.
  let choices: [Int]
  private let places: [String: Int]

  static let shared = ItemSystem()

  init() {
    var items: [CityItem] = [], processes: [ItemProcess] = [], ranges: [Register: Range<Int>] = [:]
    var slots = 0, choices: [Int] = []
    for register in Register.allCases {
      let start = items.count
      for (position, item) in register.items.enumerated() {
        let source = Self.source(item, position: position, answers: choices.count)
        processes.append(ItemProcess(item, source: source, slot: slots, isDrawnOnce: register == .infant))
        if source == .latent { slots += 1 }
        if case .choice(let count) = item.kind { choices.append(count) }
        items.append(item)
      }
      ranges[register] = start..<items.count
    }
    self.items = items
    self.processes = processes
    self.ranges = ranges
    self.choices = choices
    lastingNoises = slots
    places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
  }

  /// The place of an item.
  subscript(id: String) -> Int { places[id]! }

  var count: Int { items.count }

  private static func source(_ item: CityItem, position: Int, answers: Int) -> ItemProcess.Source {
    if item.role == .leak { return .supportProcess }
    if item.role == .schoolDecoy { return .schoolFact(position) }
    if item.id == "sc_days" { return .counsellorDays }
    if case .choice = item.kind { return .answer(slot: answers) }
    return .latent
  }
}
