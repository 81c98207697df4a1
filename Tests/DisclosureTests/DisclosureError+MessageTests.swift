import Disclosure
import Testing

struct DisclosureErrorMessageTests {
  @Test func `messages say which table, what is wrong, and what to do`() {
    let error = DisclosureError.otherPeople(table: "schools", attributes: ["sex"])
    #expect(
      error.english == "Table 'schools': the sums by sex differ from an earlier table's. "
        + "Count the same people in every table, the missing ones as a value of their own.")
    #expect(error.japanese == "表「schools」：sex別の合計が前の表と一致しません。すべての表で同じ人を数え、欠測は一つの区分としてください。")
  }
}
