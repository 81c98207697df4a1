import Testing

@testable import Tabular

struct NearestWordTests {
  @Test(arguments: [
    ("absense_days", "absence_days"), ("ABSENCE_DAYS", "absence_days"), ("grad", "grade"), ("sec", "sex"), ("欠席日", "欠席日数"),
    ("grade", "grade")
  ]) func `a slip of the pen finds its word`(word: String, meant: String) {
    #expect(NearestWord.match(word, among: ["sex", "grade", "absence_days", "欠席日数"]) == meant)
  }

  @Test func `half of the letters may differ, one at least, and no more`() {
    #expect(NearestWord.match("abcd", among: ["abxy"]) == "abxy" && NearestWord.match("abcd", among: ["axyz"]) == nil)
    #expect(NearestWord.match("a", among: ["b"]) == "b" && NearestWord.match("a", among: ["xyz"]) == nil)
  }

  @Test func `of equally near words the first is named`() {
    #expect(NearestWord.match("cat", among: ["bat", "rat"]) == "bat" && NearestWord.match("cat", among: ["rat", "bat"]) == "rat")
    #expect(NearestWord.match("cat", among: ["rat", "cut", "cat"]) == "cat")
    #expect(NearestWord.match("cat", among: [String]()) == nil)
  }

  // Levenshtein: kitten → sitting takes three steps.
  @Test func `letters are replaced, inserted and removed at one step each`() {
    #expect(NearestWord.match("kitten", among: ["sitting"]) == "sitting" && NearestWord.match("kitte", among: ["sitting"]) == nil)
    #expect(NearestWord.match("ab", among: ["xab"]) == "xab" && NearestWord.match("xab", among: ["ab"]) == "ab")
  }
}
