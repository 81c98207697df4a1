import LinearAlgebra
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
      Column(name: "same", kind: .text, storage: .texts(Texts([String?](repeating: "x", count: 6))))
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

  @Test func `knots are learnt from all rows with a value, also those that another column leaves out`() throws {
    let x = (0..<20).map { Double($0 * $0) }
    let columns = [
      Column(name: "y", kind: .number, storage: .numbers(x.map { $0.squareRoot() })),
      Column(name: "x", kind: .number, storage: .numbers(x)),
      Column(name: "z", kind: .number, storage: .numbers(x.indices.map { $0 % 3 == 0 ? .nan : Double($0 % 5) }))
    ]
    let table = Table(name: "t", rows: 20, columns: columns)
    func design(_ formula: String) throws -> ModelFrame {
      try Blueprint(try Formula(formula), table: table, settings: BlueprintSettings(outcome: .number)).mold(table)
    }
    let (some, all) = (try design("y ~ ns(x, df = 3) + z"), try design("y ~ ns(x, df = 3)"))
    #expect(some.rows.count == 13)
    for j in 1...3 { #expect(Array(some.design.matrix[column: j]) == some.rows.map { all.design.matrix[Int($0), j] }) }
  }

  @Test func `values beyond the outer knots of B-splines are counted in a note`() throws {
    let settings = BlueprintSettings(outcome: .number)
    let frame = try Blueprint(try Formula("low ~ bs(age, Boundary.knots = c(19, 30))"), table: table, settings: settings).mold(table)
    #expect(frame.notes == [.beyondBoundary(term: "bs(age,Boundary.knots=c(19,30))", rows: 2)])
    let natural = try Blueprint(try Formula("low ~ ns(age, Boundary.knots = c(19, 30))"), table: table, settings: settings)
    #expect(try natural.mold(table).notes.isEmpty)
  }

  @Test func `a design of too many columns is refused before it is made`() throws {
    let codes = (0..<400).map { Int32($0) }
    let levels = codes.map { "l\($0)" }
    let names = ["a", "b"]
    let columns = names.map { Column(name: $0, kind: .category, storage: .codes(codes, levels: levels)) }
    let y = Column(name: "y", kind: .number, storage: .numbers(codes.map(Double.init)))
    let table = Table(name: "t", rows: 400, columns: columns + [y])
    #expect(throws: FormulaError.tooManyColumns(limit: 100_000)) {
      _ = try Blueprint(try Formula("y ~ a*b"), table: table, settings: BlueprintSettings(outcome: .number))
    }
    #expect(throws: FormulaError.syntax(formula: "y ~ 0", at: 4, .noTerms)) {
      _ = try Blueprint(try Formula("y ~ 0"), table: table, settings: BlueprintSettings(outcome: .number))
    }
  }

  @Test func `a reference holds inside products, and for the category only where a column stands for a number too`() throws {
    let settings = BlueprintSettings(outcome: .number, references: ["race": "white", "factor(grade)": "10"])
    #expect(
      try names("low ~ race*age + factor(grade) + grade", settings) == [
        "(Intercept)", "race[black]", "race[other]", "age", "factor(grade)[1]", "factor(grade)[2]", "grade", "race[black]:age",
        "race[other]:age"
      ])
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
        == "the outcome, column \"at_risk\", has 3 different values; a binomial model needs two. Recode it, use --trials for counts, or --family gaussian for a measured number."
    )
    #expect(error.japanese == "目的変数の列「at_risk」には 3 種類の値があります。二項モデルには 2 種類にしてください。件数の場合は --trials、測った数値の場合は --family gaussian を使ってください。")
    #expect(
      FormulaError.negativeWeight(column: "w", line: 2).english
        == "line 2, column \"w\": the weight is negative. Weights must be 0 or more.")
  }
}
