import Tabular
import Testing

@Suite struct SchoolGradeTests {
  @Test(arguments: [
    ("2015-04-01", 2021), ("2015-04-02", 2022), ("2016-04-01", 2022), ("2016-03-31", 2022), ("2016-02-29", 2022), ("2015-12-31", 2022)
  ])
  func `a child born on 1 April enters school with those born the year before`(_ birth: String, _ entry: Int) throws {
    let day = try JapaneseDate.parse(birth)
    #expect(SchoolGrade.entry(birthDay: day) == FiscalYear(entry))
    #expect(SchoolGrade.number(birthDay: day, in: FiscalYear(entry)) == 1)
    #expect(SchoolGrade.number(birthDay: day, in: FiscalYear(entry + 8)) == 9)
  }

  @Test func `grades have their usual names`() {
    #expect((-3...10).map { SchoolGrade.name($0) } == [nil, "年少", "年中", "年長", "小1", "小2", "小3", "小4", "小5", "小6", "中1", "中2", "中3", nil])
    #expect(["小1", "小学６年", "中学校3年生", "中３", "8", "年長", "年少", "小7", "高1"].map { SchoolGrade.parse($0) } == [1, 6, 9, 9, 8, 0, -2, nil, nil])
  }
}
