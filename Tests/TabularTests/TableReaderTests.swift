import DelimitedText
import Testing

@testable import Tabular

@Suite struct TableReaderTests {
  private func item(_ id: String, _ type: DictionaryItem.ValueType, _ label: String? = nil) -> DictionaryItem {
    DictionaryItem(id: id, label: label, type: type)
  }

  @Test func `undeclared columns are numbers, dates, categories or texts by all their cells`() throws {
    let text = "n,d,c,t,zero,none\n1,2022/4/1,a,x,01,\n2.5,令和4年4月2日,b,y,02,\n,,a,z,03,\n-3,2022-04-03,b,w,04,\n"
    let table = try TableReader(path: try TemporaryFile("t.csv", text).path).read()
    #expect(table.name == "t" && table.rows == 4 && table.columns.map(\.kind) == [.number, .date, .category, .text, .text, .number])
    #expect(table["d"]?.days == [19083, 19084, Column.missingDay, 19085])
    #expect(table["c"]?.storage == .codes([0, 1, 0, 1], levels: ["a", "b"]))
    #expect(table["zero"]?.storage == .texts(["01", "02", "03", "04"]))
    #expect(table["none"]?.missingCount == 4)
    #expect(table["n"]?.missingReasons == MissingReasons(codes: [0, 0, 1, 0], names: []))
    #expect(table["zero"]?.missingReasons == nil)
  }

  @Test(arguments: [true, false])
  func `full-width digits are read by a dictionary, counted, and refused elsewhere`(_ isCP932: Bool) throws {
    let text = "n,c,d,y\n１２．５,３,令和２年４月１日,令和２年度\n－１,９９９,2020-04-01,2020\n7,x,R2.4.1,R2\n1２,4,2020/4/1,２０２０\n"
    let file = try TemporaryFile("t.csv", isCP932 ? try EncodedCP932.file(text) : Array(text.utf8))
    var items = [item("n", .number), item("c", .count), item("d", .date), item("y", .year)]
    items[1].missingCodes = [DictionaryItem.MissingCode(code: "999", reason: "unknown")]
    let (table, rejects) = try TableReader(path: file.path, dictionary: items).readKeepingRejects()
    #expect(rejects.entries.map(\.line) == [4] && rejects.entries[0].problem == .notANumber)
    #expect(table["n"]?.numbers == [12.5, -1, 12] && table["d"]?.days == [18353, 18353, 18353])
    #expect(table["c"]?.missingReasons?.name(row: 1) == "unknown" && table["y"]?.numbers == [2020, 2020, 2020])
    let halved = [("n", 3), ("c", 2), ("d", 1), ("y", 2)].map { HalvedCells(column: $0.0, count: $0.1) }
    #expect(table.notes.halved == halved)
    let refused = try TableReader(path: file.path, dictionary: items, fullWidth: .refused).readKeepingRejects().1
    #expect(refused.entries.map(\.line) == [2, 3, 4, 5])
  }

  @Test func `levels of a category stand in the order of text, those of a key in the order of rows`() throws {
    let file = try TemporaryFile("t.csv", "c,k\nz,z\na,b\nz,a\n")
    let table = try TableReader(path: file.path, types: ["c": .category, "k": .key]).read()
    #expect(table["c"]?.storage == .codes([1, 0, 1], levels: ["a", "z"]))
    #expect(table["k"]?.storage == .codes([0, 1, 2], levels: ["z", "b", "a"]))
  }

  @Test(arguments: 1...20)
  func `the table is the same for any number of threads and any chunks`(_ seed: Int) throws {
    var random = SystemRandomNumberGenerator()
    var text = "k,n,c,d,t\n"
    for row in 0..<(100 * seed) {
      let number = Int.random(in: 0...9, using: &random) == 0 ? "" : String(Int.random(in: 0...9999, using: &random))
      let level = ["男", "女", "", "\"x,y\"", "\"two\nlines\""].randomElement(using: &random)!
      text += "K\(row),\(number),\(level),2022-04-\(Int.random(in: 10...30, using: &random)),\(number)t\(row % 97)\n"
    }
    let file = try TemporaryFile("t.csv", text)
    let whole = try TableReader(path: file.path, types: ["k": .key]).read()
    for (threads, chunk) in [(1, 1), (2, 100), (3, 1000), (8, 1 << 20)] {
      var reader = try TableReader(path: file.path, types: ["k": .key], threads: threads)
      reader.chunkSize = chunk
      #expect(try reader.read() == whole)
    }
  }

  @Test func `a register is read by its dictionary, with reasons for missing values`() throws {
    var days = item("absence_days", .count, "欠席日数")
    days.missingCodes = [
      .init(code: "-1", reason: "not_attended"), .init(code: "不明", reason: "unknown"), .init(code: "999", reason: "unknown")
    ]
    var flag = item("dental", .flag, "う歯")
    flag.codes = [.init(code: "有", label: "1"), .init(code: "無", label: "0")]
    let items = [item("child_id", .key, "児童ID"), item("year", .year, "年度"), days, flag, item("birth", .date, "生年月日")]
    let text = """
      備考,児童ID,年度,欠席日数,う歯,生年月日
      x,K1,令和4年度,3,有,平成27年4月2日
      x,K2,R5,-1,無,2015-04-01
      x,K1,2023,不明,1,
      x,K3,平成31年度,999,,2015/4/1
      x,K3,令和元年度,,0,20150401
      """
    let bytes = try EncodedCP932.file(text)
    let (table, rejects) = try TableReader(path: try TemporaryFile("r.csv", bytes).path, dictionary: items, name: "出欠").readKeepingRejects()
    #expect(rejects.rows == 0 && table.name == "出欠" && table.notes.encoding == .cp932 && table.notes.encodingWasDetected)
    #expect(table.notes.unusedColumns == ["備考"])
    #expect(table["year"]?.numbers == [2022, 2023, 2023, 2019, 2019])
    #expect(table["child_id"]?.storage == .codes([0, 1, 0, 2, 2], levels: ["K1", "K2", "K3"]))
    let absence = try #require(table["absence_days"])
    #expect((0..<5).map { absence.missingReasons?.name(row: $0) } == [nil, "not_attended", "unknown", "unknown", "empty"])
    #expect(absence.numbers?.first == 3 && absence.missingCount == 4)
    #expect(table["dental"]?.numbers?[0] == 1 && table["dental"]?.numbers?[1] == 0 && table["dental"]?.isMissing(row: 3) == true)
    #expect(table["birth"]?.days == [16527, 16526, Column.missingDay, 16526, 16526])
  }

  @Test func `a bad row goes to the rejects as a whole and the others stay, in any chunks`() throws {
    var sex = item("sex", .category)
    sex.codes = [.init(code: "1", label: "男"), .init(code: "2", label: "女")]
    let items = [item("id", .key), item("n", .count), sex, item("flag", .flag), item("d", .date), item("y", .year)]
    let text = """
      id,n,sex,flag,d,y
      A,1,1,0,2022-04-01,2022
      B,1.5,1,0,2022-04-01,2022
      C,2,3,0,2022-04-01,2022
      D,2,2,2,2022-04-01,2022
      E,2,2,1,2022-02-30,2022
      F,2,2,1,2022-04-02,H99
      G,2,2,1,2022-04-02
      H,-1,2,1,2022-04-02,2022
      I,4,2,1,2022-04-03,2023
      """
    let file = try TemporaryFile("r.csv", text)
    var reader = try TableReader(path: file.path, dictionary: items, threads: 2)
    let expected: [(Int, String, CellProblem)] = [
      (3, "n", .notACount), (4, "sex", .unknownCode), (5, "flag", .notAFlag), (6, "d", .impossibleDate), (7, "y", .notAFiscalYear),
      (8, "", .fieldCount(found: 5, expected: 6)), (9, "n", .notACount)
    ]
    for chunk in [1, 1 << 20] {
      reader.chunkSize = chunk
      let (table, rejects) = try reader.readKeepingRejects()
      #expect(table.lines == [2, 10] && table["n"]?.numbers == [1, 4] && table["id"]?.levels == ["A", "I"])
      #expect(rejects.entries == expected.map { Reject(file: file.path, line: $0.0, item: $0.1, problem: $0.2) })
    }
    #expect(throws: TabularError.cell(file: file.path, line: 3, column: "n", problem: .notACount)) { try reader.read() }
    #expect(throws: TabularError.self) { try reader.readKeepingRejects(limit: 6) }
    #expect(try reader.readKeepingRejects(limit: 7).1.rows == 7)
  }

  @Test func `rejects are written with file, line, item and reason, and without values`() throws {
    var rejects = Rejects()
    rejects.append(Reject(file: "r.csv", line: 3, item: "n", problem: .notACount))
    rejects.append(Reject(file: "r.csv", line: 9, item: "n", problem: .notACount))
    let file = try TemporaryFile("rejects.csv", "")
    try rejects.write(to: file.path)
    let table = try TableReader(path: file.path, types: ["reason": .text]).read()
    #expect(table["line"]?.numbers == [3, 9] && table["reason"]?.storage == .texts(["not_a_count", "not_a_count"]))
    #expect(rejects.counts.map(\.count) == [2])
  }

  @Test func `an item without its column is named with the nearest header`() throws {
    let file = try TemporaryFile("r.csv", "id,absense_days\nA,1\n")
    let error = try #require(throws: TabularError.self) {
      try TableReader(path: file.path, dictionary: [item("absence_days", .count)]).read()
    }
    #expect(error.english.contains("\"absence_days\"") && error.english.contains("did you mean \"absense_days\"?"))
    #expect(throws: TabularError.noItems(file: file.path, table: "r")) { try TableReader(path: file.path, dictionary: []) }
  }

  @Test func `error values and full-width numbers in an undeclared column are read as text with a warning`() throws {
    let file = try TemporaryFile("t.csv", "a,b\n1,１２\n#N/A,3\n")
    let table = try TableReader(path: file.path).read()
    #expect(table.columns.map(\.kind) == [.text, .text])
    #expect(table.notes.warnings.map(\.code) == [.spreadsheetErrors, .fullWidthDigits])
    #expect(table.notes.warnings.map(\.line) == [3, 2])
  }
}
