import Foundation
import StructuredText
import Testing

@testable import KizashiCommands

struct DiscloseCommandTests {
  private let study: SmallStudy
  private var path: String { "\(study.folder)/t.csv" }

  init() throws {
    study = try SmallStudy()
    try study.write("ward,c0,c1,c2,c3\n0,20,50,3,40\n1,8,19,22,15\n2,17,32,12,44\n3,30,2,25,18\n", to: "t.csv")
  }

  @Test func `small cells of a table of counts are hidden with others, and what was hidden is audited`() throws {
    let run = try Program.run("disclose", path, "--counts", "--threshold", "5", "--json")
    let table = run.object?["table"]
    #expect(run.status == 0 && table?["complementary_count"] == 2 && table?["complementary_total"] == 75 && table?["optimal"] == true)
    #expect(table?["primary"]?[0] == ["row": "0", "column": "c2", "count": 3] && table?["primary"]?[1]?["row"] == "3")
    #expect(table?["audit"]?[0]?["protected"] == true && table?["audit"]?[0]?["exact"] == false)
  }

  @Test func `a pattern that gives a small cell away is printed and refused`() throws {
    let run = try Program.run("disclose", path, "--counts", "--threshold", "5", "--suppressed", "0:c2,0:c3,3:c1,3:c3", "--json")
    let audit = run.object?["table"]?["audit"]
    #expect(
      run.status == 1
        && audit?[1] == ["row": "0", "column": "c3", "count": 40, "low": 40.0, "high": 40.0, "exact": true, "protected": false])
    #expect(run.error == "kizashi: \(path): 2 small cells not protected (0:c2, 3:c1): hide more cells, or leave out --suppressed.\n")
    #expect(run.object?["warnings"]?[0]?["code"] == "not_protected")
  }

  @Test func `a pattern that leaves a small cell shown is refused`() throws {
    let run = try Program.run("disclose", path, "--counts", "--threshold", "5", "--suppressed", "0:c2,0:c1,3:c2")
    #expect(run.status == 1 && run.error.contains("3:c1"))
  }

  @Test func `a table that nothing protects is printed and refused`() throws {
    try study.write("ward,a,b\nN,3,40\n", to: "t.csv")
    let run = try Program.run("disclose", path, "--counts", "--json")
    #expect(run.status == 1 && run.object?["table"]?["protected"] == false && run.object?["table"]?["complementary_count"] == 0)
    #expect(run.error.hasSuffix("1 small cell not protected (N:a): the published sums give them away. Join rows or columns.\n"))
  }

  @Test func `the text shows the table as it may leave, in either language`() throws {
    try study.write("ward,a,b\nN,30,40\nS,50,0\n", to: "t.csv")
    let english = try Program.run("disclose", path, "--counts", "--locale", "en").output
    #expect(
      english.hasPrefix("      a   b  sum\nN    30  40   70\n")
        && english.hasSuffix("small cells: 0; hidden to protect them: 0 (0 people)\n"))
    #expect(try Program.run("disclose", path, "--counts", "--locale", "ja").output.contains("小さいセル 0、追加で秘匿 0（計 0 人）"))
  }

  @Test(arguments: [
    ("ward,a\nN,1.5\n", "line 2, column \"a\": a count of people is a whole number of 0 or more"),
    ("ward,a\nN,-1\n", "line 2, column \"a\": a count of people"), ("ward,a,b\nN,1,2\nS,,2\n", "line 3, column \"a\": a count of people"),
    ("ward,a\nN,1\nN,2\n", "line 3, column \"ward\": the row label is empty or occurs twice"),
    ("ward\nN\n", "no row or no column of counts"),
    ("ward,a\nN,x\nS,1\n", "column \"a\" is of kind")
  ])
  func `what is no table of counts is refused with its place`(contents: String, message: String) throws {
    try study.write(contents, to: "t.csv")
    let run = try Program.run("disclose", path, "--counts")
    #expect(run.status == 1 && run.error.contains(message) && run.output.isEmpty, "\(run.error)")
  }

  @Test func `records are counted by what may be known from outside`() throws {
    try study.write("sex,ward,days\nF,N,1\nF,N,2\nF,N,2\nM,N,1\nM,S,3\n", to: "t.csv")
    let run = try Program.run("disclose", path, "--quasi-identifiers", "sex", "--sensitive", "days", "--threshold", "3", "--json")
    let figures = run.object?["anonymity"]
    #expect(figures?["k"] == 2 && figures?["classes"] == 2 && figures?["records_below_threshold"] == 2 && figures?["unique_records"] == 0)
    #expect(figures?["l"] == 2 && figures?["entropy_l"] == 1 && abs((figures?["alpha"]?.double ?? 0) - 2.0 / 3) < 1e-15)
    // By hand: shares up to 1 and 2 are 1/2 and 1/2 among M, 2/5 and 4/5 among all.
    #expect(abs((figures?["t"]?.double ?? 0) - (0.1 + 0.3) / 2) < 1e-15)
    let alone = try Program.run("disclose", path, "--quasi-identifiers", "sex,ward", "--json").object?["anonymity"]
    #expect(alone?["k"] == 1 && alone?["unique_records"] == 2 && alone?["l"] == .null && alone?["t"] == .null)
  }

  @Test func `what is missing is a value of its own, and has no place in an order`() throws {
    try study.write("sex,days\nF,1\nF,\n,2\n,2\n", to: "t.csv")
    let run = try Program.run("disclose", path, "--quasi-identifiers", "sex", "--sensitive", "days", "--json").object
    #expect(run?["anonymity"]?["classes"] == 2 && run?["anonymity"]?["l"] == 1 && run?["anonymity"]?["t"] == .null)
    #expect(run?["warnings"]?[0]?["code"] == "missing" && run?["warnings"]?[0]?["items"] == ["sex", "days"])
  }

  @Test func `amounts of cells are looked at for who dominates them`() throws {
    try study.write("cell,value\nb,500\na,120\na,80\nb,20\na,58\nb,\n", to: "t.csv")
    let run = try Program.run(
      "disclose", path, "--cells", "cell", "--value", "value", "--dominance", "1:0.5", "--p-percent", "50", "--json"
    ).object
    #expect(run?["cells"]?[0]?["cell"] == "a" && run?["cells"]?[0]?["total"] == 258.0 && run?["cells"]?[0]?["dominance_unsafe"] == false)
    #expect(run?["cells"]?[0]?["p_percent_unsafe"] == true && run?["cells"]?[1]?["p_ratio"] == 0.0 && run?["dropped_missing"] == 1)
  }

  @Test(arguments: [
    [], ["--counts", "--cells", "a", "--value", "b"], ["--cells", "a"], ["--counts", "--sensitive", "a"],
    ["--quasi-identifiers", "a", "--suppressed", "b:c"],
    ["--counts", "--threshold", "0"], ["--counts", "--threshold", "5", "--inhabitants", "9000"],
    ["--cells", "a", "--value", "b", "--dominance", "2"],
    ["--counts", "--p-percent", "10"]
  ])
  func `options that do not belong together are wrong usage`(options: [String]) throws {
    #expect(try Program.run(["disclose", path] + options).status == 64)
  }

  @Test func `the threshold follows from the inhabitants`() throws {
    #expect(try Program.run("disclose", path, "--counts", "--inhabitants", "15000", "--json").object?["table"]?["threshold"] == 20)
    let none = try Program.run("disclose", path, "--counts", "--inhabitants", "1500")
    #expect(none.status == 1 && none.error.contains("fewer than 2,000 inhabitants shows no counts"))
  }
}
