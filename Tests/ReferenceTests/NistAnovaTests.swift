import Foundation
import StructuredText
import Testing

/// NIST StRD one-way analysis of variance through the command line. Public domain; figures in `Fixtures/PROVENANCE.md`.
struct NistAnovaTests {
  @Test(arguments: ["SiRstv", "SmLs01", "SmLs04", "SmLs07"])
  func `F is that of the data as doubles hold them, also on a large common part`(set: String) throws {
    let file = ReferenceTable.path("nist_\(set)")
    let answer = try Kizashi.answer(["fit", "response ~ factor(treatment)", file, "--family", "gaussian", "--tests", "sequential"])
    let want = try #require(ReferenceTable("nist_anova_certified").rows(where: "set", is: set).first)
    let test = try #require(answer["tests"]?[0])
    let f = try #require(test["statistic"]?.double)
    #expect(abs(f / Double(want["f_exact_on_doubles"]!)! - 1) < 1e-9, "\(f)")
    #expect(test["degrees_of_freedom"]?.integer == Int(want["model_freedom"]!))
    #expect(test["residual_degrees_of_freedom"]?.integer == Int(want["residual_freedom"]!))
  }
}
