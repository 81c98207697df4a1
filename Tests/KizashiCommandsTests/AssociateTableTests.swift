import Foundation
import StructuredText
import Testing

@testable import KizashiCommands

/// `associate TABLE` and `correlate`, run as a person runs them.
struct AssociateTableTests {
  private let study: SmallStudy
  private var path: String { "\(study.folder)/t.csv" }

  init() throws {
    study = try SmallStudy()
    var text = "y,kind,days,flag,grade,note,same\n"
    for k in 0..<60 {
      let draw = (k * 7919) % 101
      text += "\(draw % 3 == 0 ? "yes" : "no"),\(["a", "b", "c"][draw % 4 % 3]),\(k == 7 ? "" : String(draw % 13)),"
      text += "\(draw % 2),\(k % 3 + 1),n\(k),1\n"
    }
    try study.write(text, to: "t.csv")
  }

  private func ask(_ arguments: String...) throws -> Program.Answer { try Program.run(["associate", path] + arguments) }

  private func item(_ name: String, _ answer: Program.Answer) -> JSONValue? {
    answer.object?["items"]?.array?.first { $0["item"]?.string == name }
  }

  private func names(_ item: JSONValue?) -> [String] { item?["measures"]?.array?.compactMap { $0["name"]?.string } ?? [] }

  @Test func `items get the measures of their kind, and columns with one value are left out aloud`() throws {
    let answer = try ask("--outcome", "y", "--json")
    #expect(answer.status == 0 && answer.object?["event"] == "yes" && answer.object?["missing"] == "pairwise")
    #expect(answer.object?["items"]?.array?.compactMap { $0["item"]?.string } == ["kind", "days", "flag", "grade"])
    #expect(names(item("kind", answer)).first == "chi_square" && names(item("days", answer)).first == "cochran_armitage")
    #expect(names(item("flag", answer)).contains("odds_ratio") && names(item("flag", answer)).contains("welch_t"))
    #expect(item("days", answer)?["n"] == 59 && item("days", answer)?["missing"] == 1 && item("days", answer)?["table"] == .null)
    #expect(item("kind", answer)?["table"]?["columns"] == ["no", "yes"])
    let constant = answer.object?["warnings"]?.array?.first { $0["code"] == "constant" }
    #expect(constant?["items"] == ["same"])
  }

  @Test func `the p-value of an item is that of its first measure`() throws {
    for options in [[], ["--strata", "grade"], ["--adjust", "days,grade"]] {
      let answer = try Program.run(["associate", path, "--outcome", "y", "--items", "kind,flag", "--json"] + options)
      for item in answer.object?["items"]?.array ?? [] { #expect(item["p_value"] == item["measures"]?[0]?["p_value"]) }
      let first = ["": "cochran_armitage", "--strata": "mantel_haenszel", "--adjust": "score_test"][options.first ?? ""]
      #expect(names(item("flag", answer)).first == first)
    }
  }

  @Test func `the text says what was asked, which test and which effect, and how much it leaves out`() throws {
    let exact = try ask("--outcome", "y", "--items", "kind,flag,days", "--exact", "--lines", "2", "--locale", "en").output
    #expect(
      exact.hasPrefix("outcome: y (event: yes); observations: 60\nitem") && exact.contains("exact p")
        && exact.contains("items not shown: 1 (--lines)"))
    let adjusted = try ask("--outcome", "y", "--items", "flag", "--adjust", "days", "--strata", "grade", "--locale", "en").output
    #expect(adjusted.hasPrefix("outcome: y (event: yes); observations: 59; strata: grade; adjusted for: days\n"))
    #expect(!adjusted.contains("exact p") && adjusted.contains("log odds ratio per unit"))
    let stratified = try ask("--outcome", "y", "--items", "kind,days", "--strata", "grade", "--exact", "--locale", "en").output
    #expect(
      !stratified.contains("cramers_v") && !stratified.contains("exact p"), "numbers that pass over strata are not shown beside the test")
  }

  @Test func `measures that do not exist are named`() throws {
    try study.write("y,x\na,1\nb,2\nb,5\nb,3\n", to: "one.csv")
    let answer = try Program.run("associate", "\(study.folder)/one.csv", "--outcome", "y", "--items", "x", "--json", "--locale", "en")
    let undefined = answer.object?["warnings"]?.array?.first { $0["code"] == "undefined" }
    #expect(undefined?["items"] == ["x"] && undefined?["message"]?.string?.contains("welch_t") == true)
  }

  @Test func `counts that no double tells apart are refused, and so are exact tests beyond covariates`() throws {
    try study.write("y,x,n\na,p,5e18\nb,p,3e18\na,q,1e300\nb,q,9\n", to: "vast.csv")
    let answer = try Program.run("associate", "\(study.folder)/vast.csv", "--outcome", "y", "--frequency", "n", "--locale", "en")
    #expect(answer.status == 1 && answer.error.contains("column \"n\" add up to more than 9007199254740992"))
    #expect(try ask("--outcome", "y", "--adjust", "days", "--exact").status == 64)
  }

  @Test func `a group without variance is named where Bartlett's test does not exist`() throws {
    try study.write("y,x\na,1\na,1\nb,2\nb,5\nc,3\nc,9\n", to: "flat.csv")
    let answer = try Program.run("associate", "\(study.folder)/flat.csv", "--outcome", "y", "--items", "x", "--json")
    #expect(answer.status == 0)
    let bartlett = item("x", answer)?["measures"]?.array?.first { $0["name"] == "bartlett" }
    #expect(bartlett?["p_value"] == .null)
    #expect(answer.object?["warnings"]?.array?.first { $0["code"] == "no_variance" }?["items"] == ["x"])
  }

  @Test func `stability selection tells how often each item was among the first, and goes with no strata`() throws {
    let answer = try ask("--outcome", "y", "--items", "kind,days,flag", "--select", "stability", "--json")
    let selection = answer.object?["selection"]
    #expect(selection?["rows"] == 59 && selection?["items_per_half"] == 1 && selection?["pairs"] == 15)
    let items = try #require(selection?["items"]?.array)
    #expect(items.compactMap { $0["item"]?.string } == ["kind", "days", "flag"])
    let frequencies = items.compactMap { $0["frequency"]?.double }
    #expect(abs(frequencies.reduce(0, +) - 1) < 1e-9 && frequencies.allSatisfy { 0...1 ~= $0 })
    #expect(try ask("--outcome", "y", "--select", "stability", "--strata", "grade").status == 64)
    #expect(try ask("--outcome", "y", "--group", "note").status == 64)
    #expect(try ask("--outcome", "y", "--json").object?["selection"] == .null)
  }

  @Test func `frequencies stand for repeated rows`() throws {
    var (rows, counted) = ("y,g\n", "y,g,f\n")
    for (y, g, f) in [("0", "a", 4), ("1", "a", 2), ("0", "b", 3), ("1", "b", 6)] {
      counted += "\(y),\(g),\(f)\n"
      for _ in 0..<f { rows += "\(y),\(g)\n" }
    }
    try study.write(rows, to: "rows.csv")
    try study.write(counted, to: "counted.csv")
    let single = try Program.run("associate", "\(study.folder)/rows.csv", "--outcome", "y", "--items", "g", "--exact", "--json")
    let weighted = try Program.run(
      "associate", "\(study.folder)/counted.csv", "--outcome", "y", "--items", "g", "--frequency", "f", "--exact", "--json")
    #expect(single.status == 0 && single.output == weighted.output)
  }

  @Test func `a renamed level changes names only, a turned event the sign`() throws {
    let before = try ask("--outcome", "y", "--items", "kind,days", "--json")
    let turned = try ask("--outcome", "y", "--items", "days", "--event", "no", "--json")
    let z = { (answer: Program.Answer) in self.item("days", answer)?["measures"]?[0]?["statistic"]?.double ?? .nan }
    #expect(abs(z(before) + z(turned)) < 1e-12 && z(before) != 0)
  }

  @Test(arguments: [
    (["--outcome", "y", "--items", "same"], "t.csv: column \"same\" has only one value"),
    (["--outcome", "y", "--items", "nothing"], "t.csv: there is no column \"nothing\""),
    (["--outcome", "y", "--items", "y"], "t.csv: column \"y\" is named twice"),
    (["--outcome", "same"], "t.csv: the outcome, column \"same\", has only one value"),
    (["--outcome", "kind", "--strata", "grade"], "--strata needs an outcome of two values; column \"kind\" has 3"),
    (["--outcome", "kind", "--event", "a"], "--event needs an outcome of two values"),
    (["--outcome", "y", "--event", "perhaps"], "--event: the outcome, column \"y\", never has this value"),
    (["--outcome", "y", "--items", "kind", "--reference", "kind=z"], "--reference: column \"kind\" has no such level"),
    (["--outcome", "flag", "--trials", "days"], "line 2, column \"days\": the trials are not a whole number above 0"),
    (["--outcome", "y", "--items", "kind", "--paired"], "--paired: column \"kind\" and the outcome do not share"),
    (["--p-values", "grade"], "line 2, column \"grade\": a p-value lies between 0 and 1")
  ]) func `a question without an answer is refused with what and where`(arguments: [String], message: String) throws {
    var arguments = arguments
    if arguments == ["--p-values", "grade"] { try study.write("grade\n2\n", to: "t.csv") }
    arguments.append("--json")
    let answer = try Program.run(["associate", path] + arguments)
    #expect(answer.status == 1 && answer.output.isEmpty && answer.error.contains(message), "\(answer.error)")
  }

  @Test(arguments: [
    [String](), ["--items", "kind"], ["--outcome", "y", "--p-values", "p"], ["--outcome", "y", "--level", "1"],
    ["--outcome", "y", "--paired", "--strata", "grade"]
  ]) func `options that do not fit are wrong usage`(arguments: [String]) throws {
    #expect(try Program.run(["associate", path] + arguments).status == 64)
    #expect(try Program.run(["associate", study.plan, "--outcome", "y"]).status == 64)
  }

  @Test func `missing p-values stay missing and are not counted`() throws {
    try study.write("test,p\na,0.01\nb,\nc,0.04\n", to: "t.csv")
    let answer = try ask("--p-values", "p", "--json")
    #expect(item("b", answer)?["p_value"] == .null && item("b", answer)?["p_adjusted"]?["BH"] == .null)
    #expect(item("a", answer)?["p_adjusted"]?["bonferroni"] == 0.02 && item("c", answer)?["p_adjusted"]?["holm"] == 0.04)
  }

  @Test func `the answer for people has a line an item, in Japanese when asked for`() throws {
    let answer = try ask("--outcome", "y", "--locale", "ja", "--lines", "2")
    #expect(answer.output.hasPrefix("結果: y（事象: yes）、件数: 60\n項目") && answer.output.contains("注意: same：値が一つだけのため除外"))
  }

  @Test func `small expected counts and counts of zero are said`() throws {
    try study.write("y,g\n0,a\n0,a\n0,b\n1,b\n1,b\n", to: "few.csv")
    let few = try Program.run("associate", "\(study.folder)/few.csv", "--outcome", "y", "--items", "g", "--json")
    #expect(few.object?["warnings"]?.array?.compactMap { $0["code"]?.string } == ["small_expected", "zero_cell", "undefined"])
    #expect(try ask("--outcome", "y", "--items", "flag", "--json").object?["warnings"] == [])
  }

  @Test func `another reference turns the odds ratio over`() throws {
    try study.write("y,g\n" + String(repeating: "0,a\n1,a\n0,b\n1,b\n1,b\n", count: 9), to: "two.csv")
    let ratios = try [[], ["--reference", "g=b"]].map { options -> Double in
      let answer = try Program.run(["associate", "\(study.folder)/two.csv", "--outcome", "y", "--items", "g", "--json"] + options)
      return item("g", answer)?["measures"]?.array?.first { $0["name"] == "odds_ratio" }?["estimate"]?.double ?? .nan
    }
    #expect(abs(ratios[0] - 2) < 1e-12 && abs(ratios[1] - 0.5) < 1e-12)
  }

  @Test func `stability selection counts a child as often as its frequency says and keeps groups together`() throws {
    var (rows, counted) = ("y,x,u,v,w,id\n", "y,x,u,v,w,id,f\n")
    for k in 0..<120 {
      let draw = (k * 7919) % 101, x = draw % 10
      let cells = "\(draw % 10 + (k * 31) % 7 > 7 ? 1 : 0),\(x),\((k * 37) % 11),\((k * 53) % 13),\((k * 71) % 17),c\(k)"
      let f = k % 4 == 0 ? 3 : 1
      counted += "\(cells),\(f)\n"
      rows += String(repeating: cells + "\n", count: f)
    }
    try study.write(rows, to: "rows.csv")
    try study.write(counted, to: "counted.csv")
    let options = ["--outcome", "y", "--items", "x,u,v,w", "--select", "stability", "--group", "id", "--types", "id=category", "--json"]
    let single = try Program.run(["associate", "\(study.folder)/rows.csv"] + options)
    let weighted = try Program.run(["associate", "\(study.folder)/counted.csv", "--frequency", "f"] + options)
    #expect(single.status == 0 && weighted.status == 0, "\(single.error)\(weighted.error)")
    let items = try #require(weighted.object?["selection"]?["items"]?.array)
    #expect(single.object?["selection"]?["items"]?.array == items)
    #expect(items.compactMap { $0["selected"]?.bool } == [true, false, false, false], "only x matters")
    let plain = try Program.run(["associate", "\(study.folder)/counted.csv"] + options)
    #expect(plain.object?["selection"]?["items"]?.array != items, "frequencies matter here")
  }
}
