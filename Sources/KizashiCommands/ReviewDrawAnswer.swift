import Scoring
import StructuredText
import Studies

/// What `kizashi review draw` says at the end.
struct ReviewDrawAnswer {
  let key: ReviewKey
  let paths: [String]
  /// Rows of the table without points, which cannot be drawn.
  let withoutPoints: Int

  var json: JSONValue {
    [
      "rule": .string(key.rule), "cases": .integer(key.cases.count), "seed": .string(String(key.seed)),
      "reviewed_twice": .integer(twice), "without_points": .integer(withoutPoints),
      "bands": .array(
        key.bands.enumerated().map { k, band in
          ["band": .string(band.id), "children": .integer(band.children), "cases": .integer(drawn(k))]
        }),
      "files": JSONValue(Array(paths.dropLast())), "key_file": JSONValue(paths.last)
    ]
  }

  private var twice: Int { key.cases.count { $0.reviewers.count > 1 } }

  private func drawn(_ band: Int) -> Int { key.cases.count { $0.band == band } }

  /// Bands with their numbers of children and cases, and the files.
  func text(_ language: Language) -> String {
    var table = TextTable(header: language == .japanese ? ["区分", "児童", "事例"] : ["band", "children", "cases"])
    for (k, band) in key.bands.enumerated() {
      table.append([language.text(band.name.ja, band.name.en), String(band.children), String(drawn(k))])
    }
    let facts = language.text(
      "事例 \(key.cases.count)件（2人で評価 \(twice)件）、点数なしのため対象外 \(withoutPoints)行",
      "\(key.cases.count) cases, \(twice) of them for two reviewers; \(withoutPoints) rows without points cannot be drawn")
    let files = paths.dropLast().map { language.text("票\t\($0)", "sheet\t\($0)") }
    let secret = language.text("対応表\t\(paths.last ?? "")（評価者に渡さないこと）", "key\t\(paths.last ?? "") (not for the reviewers)")
    return table.text + ([facts] + files + [secret]).joined(separator: "\n")
  }
}
