import Scoring

// Scores records from standard input: cells between U+001F, records behind U+001E, newlines in cells; the answers are written the same way.
let date = AsOfDate("\(CommandLine.arguments[1])-06-01")!
let scorer = try RULE.scorer(asOf: date)
var input = ""
while let line = readLine(strippingNewline: false) { input += line }
for record in input.split(separator: "\u{1E}") {
  let cells = record.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { Array($0.utf8) }
  let score = scorer.score(cells)
  let band = score.band.flatMap { id in scorer.rule.interpretation.bands.first { $0.id == id } }?.name.ja ?? ""
  let reasons = score.reasons.map(\.text.ja).joined(separator: "、")
  let points = score.points.map(String.init) ?? "", probability = score.probabilityPPM.map(String.init) ?? ""
  print(points, probability, band, score.status.code, reasons, separator: "\u{1F}", terminator: "\u{1E}")
}
