import Tabular
import Testing

@Suite struct FiscalYearTests {
  @Test(arguments: [
    ("2022", 2022), ("2022年度", 2022), ("令和4年度", 2022), ("令和４年度", 2022), ("R4", 2022), ("平成31年度", 2019), ("令和元年度", 2019), ("H30", 2018),
    ("昭和63年度", 1988),
    ("平成元年度", 1989), (" R6年度 ", 2024)
  ])
  func `a fiscal year is the year of its first of April`(_ text: String, _ year: Int) throws {
    #expect(try FiscalYear.parse(text) == FiscalYear(year))
  }

  @Test(arguments: ["", "22", "平成32年度", "昭和64年度", "令和0年度", "R", "年度", "2022-2023", "20222"])
  func `what is no fiscal year is refused`(_ text: String) {
    #expect(throws: CellProblem.notAFiscalYear) { try FiscalYear.parse(text) }
  }

  @Test func `a fiscal year runs from 1 April to 31 March`() throws {
    let year = FiscalYear(2022)
    #expect(JapaneseDate.iso(days: year.firstDay) == "2022-04-01" && JapaneseDate.iso(days: year.lastDay) == "2023-03-31")
    #expect(FiscalYear(containing: year.lastDay) == year && FiscalYear(containing: year.lastDay + 1) == FiscalYear(2023))
    #expect(year.contains(day: year.firstDay) && !year.contains(day: year.firstDay - 1))
    #expect(year.japanese == "令和4年度" && FiscalYear(2019).japanese == "平成31年度" && FiscalYear(1989).japanese == "平成元年度")
  }
}
