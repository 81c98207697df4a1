import Foundation
import StructuredText
import Testing

@testable import KizashiCommands

struct CorrelateCommandTests {
  private let study: SmallStudy
  private var path: String { "\(study.folder)/t.csv" }

  init() throws {
    study = try SmallStudy()
    try study.write("a,b,c,same,name\n1,2,9,4,x\n2,1,7,4,y\n3,5,8,4,x\n4,,3,4,x\n5,4,2,4,y\n6,7,1,4,y\n", to: "t.csv")
  }

  @Test func `pairs use the rows that they share, or the rows that all share`() throws {
    let pairwise = try Program.run("correlate", path, "--items", "a,b,c", "--json").object
    #expect(pairwise?["n"] == [[6, 5, 6], [5, 5, 5], [6, 5, 6]] && pairwise?["missing"] == "pairwise")
    let complete = try Program.run("correlate", path, "--items", "a,b,c", "--missing", "complete", "--json").object
    #expect(complete?["n"] == [[5, 5, 5], [5, 5, 5], [5, 5, 5]] && complete?["pairs"]?[1]?["n"] == 5)
    let estimates = [pairwise, complete].map { $0?["pairs"]?[0]?["estimate"]?.double ?? .nan }
    #expect(abs(estimates[0] - estimates[1]) < 1e-14)
  }

  // R 4.2.2: cor.test(c(1, 4, 3, 2), c(2, 5, 4, 8), method = "kendall", exact = TRUE).
  @Test func `ties in rows that two columns do not share are no ties`() throws {
    try study.write("a,b\n1,\n1,2\n4,5\n3,4\n2,8\n,8\n", to: "t.csv")
    let pair = try Program.run("correlate", path, "--method", "kendall", "--exact", "--json").object?["pairs"]?[0]
    #expect(pair?["p_value_method"] == "exact" && abs((pair?["p_value"]?.double ?? .nan) - 0.75) < 1e-12)
  }

  @Test func `the text says how the columns were correlated`() throws {
    let text = try Program.run("correlate", path, "--items", "a,b", "--given", "c", "--method", "kendall", "--locale", "en").output
    #expect(text.hasPrefix("kendall (rows where all are known); beyond c\nfirst"))
    let short = try Program.run("correlate", path, "--items", "a,b,c", "--lines", "1", "--locale", "en").output
    #expect(short.hasPrefix("pearson (rows where both are known)\n") && short.contains("2 more pairs: --lines"))
  }

  @Test func `a column that does not vary is null and said to be so`() throws {
    for method in ["pearson", "spearman", "kendall"] {
      let answer = try Program.run("correlate", path, "--items", "a,same", "--method", method, "--json").object
      #expect(answer?["matrix"] == [[1.0, .null], [.null, .null]] && answer?["pairs"]?[0]?["p_value"] == .null, "\(method)")
      #expect(answer?["warnings"]?[0]?["code"] == "constant" && answer?["warnings"]?[0]?["items"] == ["same"])
    }
  }

  @Test func `columns that are no numbers, or not enough of them, are refused`() throws {
    let text = try Program.run("correlate", path, "--items", "a,name")
    #expect(text.status == 1 && text.error.contains("t.csv: column \"name\" is of kind category"))
    let one = try Program.run("correlate", path, "--items", "a")
    #expect(one.status == 1 && one.error.contains("a correlation needs two number columns"))
    #expect(try Program.run("correlate", path, "--exact").status == 64 && Program.run("correlate", path, "--level", "0").status == 64)
  }

  @Test func `columns that depend on each other have no inflation, and are named`() throws {
    try study.write("a,b,c\n1,2,3\n2,1,3\n3,5,8\n4,3,7\n5,5,10\n", to: "t.csv")
    let answer = try Program.run("correlate", path, "--json").object
    #expect(answer?["collinearity"] == .null && answer?["warnings"]?.array?.contains { $0["code"] == "rank_deficient" } == true)
  }

  @Test func `a column far from 0 is told to be centred, not to depend on another`() throws {
    try study.write("year,x\n2019,3\n2020,1\n2021,4\n2022,1\n2023,5\n2024,2\n", to: "t.csv")
    let text = try Program.run("correlate", path, "--locale", "en").output
    #expect(text.contains("year: varies little beside its distance from 0") && !text.contains("depend on each other"))
  }

  @Test func `ties in either column leave the large-sample p-value`() throws {
    try study.write("a,t,b\n1,1,3\n2,1,1\n3,2,2\n4,3,6\n5,4,4\n6,5,5\n", to: "t.csv")
    for method in ["kendall", "spearman"] {
      let pairs =
        try Program.run("correlate", path, "--items", "a,t,b", "--method", method, "--exact", "--json").object?["pairs"]?.array ?? []
      let usual = method == "kendall" ? "normal" : "t"
      #expect(pairs.compactMap { $0["p_value_method"]?.string } == [usual, "exact", usual], "a with t, a with b, t with b")
    }
  }
}
