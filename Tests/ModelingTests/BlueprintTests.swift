import Modeling
import Tabular
import Testing

@Suite struct BlueprintTests {
  private let table = Table(
    name: "births", rows: 6,
    columns: [
      Column(name: "low", kind: .number, storage: .numbers([0, 1, 0, 1, 1, 0])),
      Column(name: "age", kind: .number, storage: .numbers([19, 33, 20, .nan, 18, 21])),
      Column(name: "race", kind: .category, storage: .codes([0, 2, 1, 1, 2, 1], levels: ["black", "other", "white"])),
      Column(name: "grade", kind: .number, storage: .numbers([10, 2, 2, 10, 1, 10])),
      Column(name: "town", kind: .text, storage: .texts(["b", "a", "b", "a", nil, "b"])),
      Column(name: "id", kind: .key, storage: .codes([0, 1, 2, 3, 4, 5], levels: ["1", "2", "3", "4", "5", "6"])),
      Column(name: "born", kind: .date, storage: .days([1, 2, 3, 4, 5, 6])),
      Column(name: "empty", kind: .number, storage: .numbers([Double](repeating: .nan, count: 6))),
      Column(name: "same", kind: .text, storage: .texts([String?](repeating: "x", count: 6)))
    ])

  private func names(_ formula: String, _ settings: BlueprintSettings = BlueprintSettings()) throws -> [String] {
    try Blueprint(try Formula(formula), table: table, settings: settings).columnNames
  }

  private func error(_ formula: String, _ settings: BlueprintSettings = BlueprintSettings()) -> FormulaError? {
    do throws(FormulaError) {
      _ = try Blueprint(try Formula(formula), table: table, settings: settings)
      return nil
    } catch { return error }
  }

  @Test func `columns are named as the contract says`() throws {
    #expect(
      try names("low ~ age + race + factor(grade)") == [
        "(Intercept)", "age", "race[other]", "race[white]", "factor(grade)[2]", "factor(grade)[10]"
      ])
    #expect(try names("low ~ town") == ["(Intercept)", "town[b]"])
  }

  @Test func `without a constant the first category has no reference, the next one has`() throws {
    #expect(try names("low ~ race + factor(grade) - 1").prefix(4) == ["race[black]", "race[other]", "race[white]", "factor(grade)[2]"])
    #expect(try names("low ~ age - 1") == ["age"])
  }

  @Test func `a reference comes first and the others keep their order`() throws {
    #expect(try names("low ~ race", BlueprintSettings(references: ["race": "white"])) == ["(Intercept)", "race[black]", "race[other]"])
    let byItem = try names("low ~ factor(grade)", BlueprintSettings(references: ["grade": "10"]))
    let byTerm = try names("low ~ factor(grade)", BlueprintSettings(references: ["factor(grade)": "10"]))
    #expect(byItem == ["(Intercept)", "factor(grade)[1]", "factor(grade)[2]"])
    #expect(byTerm == byItem)
  }

  @Test func `levels are those of the complete rows`() throws {
    #expect(try names("low ~ town + factor(grade)") == ["(Intercept)", "town[b]", "factor(grade)[10]"])
  }

  @Test func `a dot stands for all columns but outcome, companions, keys and dates`() throws {
    let settings = BlueprintSettings(companions: ["grade"])
    #expect(try names("low ~ . - empty - same - town", settings) == ["(Intercept)", "age", "race[other]", "race[white]"])
  }

  @Test func `what a table cannot answer is refused`() {
    #expect(error("low ~ agee") == .noColumn("agee", known: table.columns.map(\.name)))
    #expect(error("low ~ age + empty") == .noValues(column: "empty"))
    #expect(error("low ~ born") == .unusableKind(column: "born", kind: .date))
    #expect(error("low ~ id") == .unusableKind(column: "id", kind: .key))
    #expect(error("low ~ same") == .singleLevel(column: "same"))
    #expect(error("grade ~ age") == .outcomeNotTwoValued(column: "grade", values: 3))
    #expect(error("same ~ age") == .outcomeConstant(column: "same"))
    #expect(error("low ~ age", BlueprintSettings(outcome: .event("2"))) == .noEvent(column: "low", event: "2"))
    #expect(error("low ~ race", BlueprintSettings(references: ["race": "blue"])) == .noReferenceLevel(item: "race", level: "blue"))
    #expect(error("low ~ race", BlueprintSettings(references: ["town": "a"])) == .noReferenceItem("town"))
    #expect(error("low ~ age", BlueprintSettings(references: ["age": "19"])) == .noReferenceItem("age"))
    #expect(error("race ~ age", BlueprintSettings(outcome: .number)) == .unusableKind(column: "race", kind: .category))
  }

  @Test func `every message names the column and what to do, in both languages`() {
    let error = FormulaError.outcomeNotTwoValued(column: "at_risk", values: 3)
    #expect(
      error.english
        == "the outcome, column \"at_risk\", has 3 different values; a binomial model needs two. Recode it, or use --trials for counts.")
    #expect(error.japanese == "目的変数の列「at_risk」には 3 種類の値があります。二項モデルには 2 種類にしてください。件数の場合は --trials を使ってください。")
    #expect(
      FormulaError.negativeWeight(column: "w", line: 2).english
        == "line 2, column \"w\": the weight is negative. Weights must be 0 or more.")
  }
}
