import DelimitedText

/// The levels of a column, from the texts of its parts.
struct PartLevels {
  /// The levels, at first in the order of their first row.
  private(set) var levels: [String] = []
  /// The level of each text of each part; −1 for a text that stands in no row.
  private(set) var places: [[Int32]] = []

  /// The different texts of all parts.
  /// - Complexity: O(texts of the parts); also O(rows) of a part that forgot rows.
  init(_ parts: [ColumnPart]) {
    var known = ByteLevels()
    places = parts.map { part in
      var places = [Int32](repeating: Column.missingCode, count: part.texts.count)
      for code in part.usedTexts { places[Int(code)] = Int32(part.texts.list.withText(Int(code)) { known.index(of: $0).index }) }
      return places
    }
    let encoding = parts.first?.encoding ?? .utf8
    var levelOf: [String: Int32] = [:]
    merge(
      (0..<known.count).map { index in
        let text = known.list.withText(index) { encoding.decode($0) } ?? ""
        let level = levelOf[text, default: Int32(levels.count)]
        if levelOf.updateValue(level, forKey: text) == nil { levels.append(text) }
        return level
      })
  }

  /// The same with the levels in the order of text.
  /// - Complexity: O(levels log levels + texts of the parts).
  var sorted: PartLevels {
    let order = levels.indices.sorted { levels[$0] < levels[$1] }
    var moved = [Int32](repeating: 0, count: levels.count)
    for (place, old) in order.enumerated() { moved[old] = Int32(place) }
    var result = self
    result.levels = order.map { levels[$0] }
    result.merge(moved)
    return result
  }

  /// Puts `new[place]` for each place.
  private mutating func merge(_ new: [Int32]) {
    for part in places.indices { places[part] = places[part].map { $0 < 0 ? $0 : new[Int($0)] } }
  }
}
