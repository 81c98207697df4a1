/// Decimal texts of more digits than 64 bits hold, without exponent.
///
/// A double gives the whole part up to an error far below ¼; the digits themselves, by regular expressions, say on which side of the half
/// the rest lies. So the rounding is exact although the double is not.
struct LongNumberReading {
  /// Above this a double may err by ¼; every range of the rule ends below it.
  private static let limit = 1e14
  private static let quarter = 0.25
  /// The longest text: a double holds numbers of so many digits, and as small ones.
  private static let longest = 300

  let isLong: GraphTensor
  /// The scaled number without its sign; 0 where it is not long.
  let magnitude: GraphTensor
  let isExact: GraphTensor
  let isBeyond: GraphTensor

  init(_ words: GraphTensor, among candidates: GraphTensor, scales: [Int]) {
    let graph = words.graph
    isLong = candidates .& words.matches("[+-]?[0-9.]{0,\(Self.longest)}")
    let text = words.kept(where: isLong, else: "0")
    let tagged = graph.texts(scales.map { "\($0):" }).followed(by: text)
    let isTie = tagged.matches(Self.pattern(scales) { #"\.[0-9]{\#($0)}50*"# })
    let isHalf = tagged.matches(Self.pattern(scales) { #"\.[0-9]{\#($0)}[5-9][0-9]*"# })
    isExact = tagged.matches(Self.pattern(scales) { #"(?:\.[0-9]{0,\#($0)}0*)?"# })
    let size = text.cast(.double).magnitude * graph.doubles(scales.map { (0..<$0).reduce(1.0) { power, _ in power * 10 } })
    isBeyond = size .> graph.double(Self.limit)
    let shifted = size + isHalf.choose(graph.double(-Self.quarter), else: graph.double(Self.quarter))
    let whole = isBeyond.choose(graph.double(0), else: shifted.with(.floor)).cast(.int64)
    magnitude = whole + (isHalf .& (.!isTie .| whole.isOdd)).cast(.int64)
  }

  /// Of a text behind its scale: the sign, the whole digits, and the fraction that belongs to the scale.
  private static func pattern(_ scales: [Int], fraction: (Int) -> String) -> String {
    let choices = Set(scales).sorted().map { "\($0):[+-]?[0-9]*" + fraction($0) }
    return "(?:\(choices.joined(separator: "|")))"
  }
}
