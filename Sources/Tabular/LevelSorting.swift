/// Brings levels into the order in which everything after reading sees them.
enum LevelSorting {
  /// `codes` for the same `levels` sorted as text.
  static func sorted(_ codes: [Int32], _ levels: [String]) -> Column.Storage {
    let order = levels.indices.sorted { levels[$0] < levels[$1] }
    guard order != Array(levels.indices) else { return .codes(codes, levels: levels) }
    var places = [Int32](repeating: 0, count: levels.count)
    for (place, old) in order.enumerated() { places[old] = Int32(place) }
    return .codes(codes.map { $0 < 0 ? $0 : places[Int($0)] }, levels: order.map { levels[$0] })
  }

  /// Texts as codes of their sorted levels.
  static func interned(_ texts: Texts) -> Column.Storage {
    let levels = Set(texts.lazy.compactMap { $0 }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
    return .codes(texts.map { text in text.map { Int32(places[$0]!) } ?? Column.missingCode }, levels: levels)
  }

  /// Numbers as codes of their levels, sorted as numbers.
  static func interned(_ values: [Double]) -> Column.Storage {
    let levels = Set(values.lazy.filter { !$0.isNaN }.map { $0 == 0 ? 0 : $0 }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
    return .codes(values.map { $0.isNaN ? Column.missingCode : Int32(places[$0]!) }, levels: levels.map(text))
  }

  /// A number as its shortest text, whole numbers without a point.
  static func text(_ number: Double) -> String {
    number.rounded() == number && number.magnitude <= exactIntegers ? String(Int(number)) : number.description
  }

  /// Up to 2⁵³ every whole number is a double.
  private static let exactIntegers = 9_007_199_254_740_992.0
}
