import DelimitedText
import Tabular
import Testing

@Suite struct DataDictionaryTests {
  static let japanese = """
    項目,表示名,台帳,列,役割,型,単位,小数桁,符号,欠測符号,所管,機微,把握までの日数,水準,由来,向き,区切り,用途,目的
    child_id,児童ID,学籍,,児童,識別子,,,,,教育委員会,高,0,,,,,不使用,突合
    sex,性別,学籍,性別,性別,区分,,,1=男;2=女,9=unknown,教育委員会,高,,児童,通常業務,なし,,監査,公平性
    absence_days,欠席日数,出欠,,項目,回数,日,0,,-1=not_attended;不明=unknown,教育委員会,中,14,児童,支援過程,上昇,10;20;30,候補,兆し
    """

  @Test func `a dictionary in Japanese and CP932 says the same as one in English`() throws {
    let english = """
      item,label,table,column,role,type,unit,decimals,codes,missing_codes,office,sensitivity,known_after_days,level,origin,direction,cuts,use,purpose
      child_id,児童ID,学籍,,child,key,,,,,教育委員会,高,0,,,,,none,突合
      sex,性別,学籍,性別,sex,category,,,1=男;2=女,9=unknown,教育委員会,高,,child,routine,none,,audit,公平性
      absence_days,欠席日数,出欠,,item,count,日,0,,-1=not_attended;不明=unknown,教育委員会,中,14,child,support_process,rising,10;20;30,candidate,兆し
      """
    let bytes = try EncodedCP932.file(Self.japanese)
    let first = try DataDictionary(path: try TemporaryFile("ja.csv", bytes).path)
    let second = try DataDictionary(path: try TemporaryFile("en.csv", english).path)
    #expect(first.items == second.items)
    #expect(first.encoding == "cp932" && second.encoding == "utf-8")
    let absence = try #require(first["absence_days"])
    #expect(absence.column == "欠席日数" && absence.type == .count && absence.knownAfterDays == 14 && absence.cuts == [10, 20, 30])
    #expect(absence.origin == .supportProcess && absence.direction == .rising && absence.use == .candidate && absence.decimals == 0)
    #expect(absence.missingCodes.map(\.reason) == ["not_attended", "unknown"])
    #expect(first["sex"]?.label(ofCode: "2") == "女" && first["sex"]?.role == .sex)
    #expect(first.tables == ["学籍", "出欠"] && first.items(ofTable: "学籍").map(\.id) == ["child_id", "sex"])
  }

  @Test(arguments: [
    ("item,tipe\nx,number\n", ["line 1", "\"tipe\"", "did you mean \"type\"?"]),
    ("item,label\nx,y\n", ["needs a column \"type"]),
    ("item,type\nx,nubmer\n", ["line 2", "column \"type\"", "did you mean \"number\"?"]),
    ("項目,型\nx,数地\n", ["line 2", "column \"型\"", "did you mean \"数値\"?"]),
    ("item,type,role\nx,number,\ny,number,scholl\n", ["line 3", "column \"role\"", "did you mean \"school\"?"]),
    ("item,type\nx,number\nx,flag\n", ["line 3", "\"x\" appears twice", "line 2"]),
    ("item,type\n,number\n", ["line 2", "column \"item\"", "empty"]),
    ("item,type,codes\nx,category,1=a;=b\n", ["line 2", "column \"codes\"", "1=male;2=female"]),
    ("item,type,codes\nx,category,1=a;1=b\n", ["line 2", "\"1\" appears twice"]),
    ("item,type,codes\nx,flag,有=あり\n", ["line 2", "no number"]),
    ("item,type,cuts\nx,number,3;2\n", ["line 2", "column \"cuts\"", "rising"]),
    ("item,type,known_after_days\nx,number,soon\n", ["line 2", "column \"known_after_days\"", "whole number"]),
    ("item,type,decimals\nx,number,12\n", ["line 2", "column \"decimals\"", "\"x\"", "0 to 9"]),
    ("item,type,missing_codes\nabs,count,-1=\n", ["line 2", "column \"missing_codes\"", "-1=not_attended"]),
    ("item,type\n", ["row"]),
    ("item,項目,type\nx,y,number\n", ["duplicate"])
  ])
  func `a mistake in a dictionary is named with its line and the nearest word`(_ text: String, _ words: [String]) throws {
    let file = try TemporaryFile("dictionary.csv", text)
    let error = try #require(throws: TabularError.self) { try DataDictionary(path: file.path) }
    for word in ["dictionary.csv"] + words { #expect(error.english.contains(word), "\(word) in: \(error.english)") }
    #expect(error.japanese.contains("dictionary.csv"))
  }
}

/// Text in CP932, by way of the writer.
enum EncodedCP932 {
  static func file(_ text: String) throws -> [UInt8] {
    let format = try DelimitedFormat(encoding: .cp932, lineEnding: .crlf, escapesFormulas: false)
    var buffer = DelimitedBuffer(format: format)
    for line in text.split(separator: "\n") {
      try buffer.addRow(line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) })
    }
    return buffer.bytes
  }
}
