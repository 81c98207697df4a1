import Glibc
import Studies

/// How the numbers of a study of schools are written: in units of its score, with as many decimals as they deserve.
struct SchoolNumbers {
  /// The decimals of one school's effect.
  let decimals: Int
  private let unit: String
  private let text: ReportText

  /// An effect is told to about a tenth of the standard deviation between pupils; finer digits would be noise.
  private static let coarse = 0.1
  private static let mostDecimals = 6

  init(_ result: SchoolsResult, text: ReportText) {
    let deviation = (result.growth ?? result.level).residualDeviation
    let digits = deviation > 0 ? -log10(deviation * Self.coarse).rounded(.down) : 2
    decimals = Int(min(max(digits, 0), Double(Self.mostDecimals)))
    unit = result.question.unit
    self.text = text
  }

  /// An effect with its sign.
  func effect(_ value: Double) -> String { NumberText.signed(value, decimals) }

  /// A number that a single school says nothing of, with one decimal more.
  func fine(_ value: Double?) -> String { NumberText.fixed(value, decimals + 1) }

  /// An estimate with its limits.
  func interval(_ estimate: Double, _ low: Double, _ high: Double) -> String { text.interval(estimate, low, high, decimals) }

  /// The same with one decimal more.
  func fineInterval(_ estimate: Double, _ low: Double, _ high: Double) -> String { text.interval(estimate, low, high, decimals + 1) }

  /// An estimate and its standard error with two digits of the error.
  func withError(_ estimate: Double, _ error: Double) -> (estimate: String, error: String) {
    let digits = error > 0 && error.isFinite ? Self.errorDigits - 1 - Int(log10(error).rounded(.down)) : decimals + 1
    let shown = min(max(digits, 0), Self.mostDecimals)
    return (NumberText.fixed(estimate, shown), NumberText.fixed(error, shown))
  }

  private static let errorDigits = 2

  /// A number with the unit of the score, where it has one.
  func withUnit(_ number: String) -> String { unit.isEmpty ? number : text("\(number)\(unit)", "\(number) \(unit)") }

  /// A probability in whole per cent; never quite 0 or 1.
  func probability(_ p: Double?) -> String {
    guard let p else { return NumberText.none }
    if p > 0.995 { return text("99%超", "> 99%") }
    return p < 0.005 ? text("1%未満", "< 1%") : NumberText.percent(p, 0)
  }
}
