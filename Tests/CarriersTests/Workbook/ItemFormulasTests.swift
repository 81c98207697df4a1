import Scoring
import Testing

@testable import Carriers

struct ItemFormulasTests {
  @Test(arguments: [(25, 3), (-45, -4), (-5, 0), (5, 1), (20, 2), (-20, -2)] as [(Int64, Int64)])
  func `a bin starts at the first number above its cut`(tenths: Int64, start: Int64) {
    #expect(ItemFormulas.ceiling(ofTenth: tenths) == start)
  }

  @Test func `each feature has its formula`() throws {
    let rule = try WorkbookSample.rule(), formulas = ItemFormulas(rule: rule, slots: RuleSlots(rule))
    let slot = { (id: String, values: [String]) in formulas.slot(of: rule.items.firstIndex { $0.id == id }!, values: values) }
    #expect(slot("absence", ["A1"]).hasSuffix("0+MATCH(A1,{-1E+300,3,10,20},1))"))
    #expect(slot("rise", ["A1", "B1"]).hasSuffix("MATCH(A1-B1,{-1E+300,-4,6},1)))"))
    #expect(slot("household", ["C1"]).hasSuffix("INDEX({1,2,3},C1))"))
    #expect(slot("aid", ["D1"]).contains("SUMPRODUCT((D1={2})*1)"))
    #expect(slot("rise", ["A1", "B1"]).hasPrefix("IF(ISTEXT(A1),"), "the first unknown input gives the reason")
  }
}
