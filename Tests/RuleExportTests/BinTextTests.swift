import RuleExport
import Scorecards
import Tabular
import Testing

struct BinTextTests {
  private func texts(
    _ type: DictionaryItem.ValueType, kind: Scorecards.Feature.Kind = .level, decimals: Int = 0, unit: String = "", cuts: [Double]
  ) throws -> [(ja: String, en: String)] {
    let item = try TinyCard.bin(TinyCard.feature("x", kind), .numbers(TinyCard.outcome, decimals: decimals), cuts: cuts)
    var dictionary = DictionaryItem(id: "x", type: type)
    dictionary.unit = unit
    return BinText(dictionary, kind: kind).texts(item)
  }

  @Test func `the unit stands behind the number and before 以上 and 以下`() throws {
    #expect(try texts(.count, unit: "日", cuts: [1, 3, 15]).map(\.ja) == ["0日", "1～2日", "3～14日", "15日以上"])
    #expect(try texts(.number, kind: .change, unit: "日", cuts: [0, 6]).map(\.ja) == ["-1日以下", "0～+5日", "+6日以上"])
    #expect(try texts(.count, unit: "日", cuts: [15]).map(\.en) == ["0 to 14", "15 or more"])
  }

  @Test func `a number of months is not the name of a month`() throws {
    #expect(try texts(.count, unit: "月", cuts: [1, 3]).map(\.ja) == ["0か月", "1～2か月", "3か月以上"])
  }

  @Test func `the bins of a count begin at 0 and are written with their first and last value`() throws {
    let texts = try texts(.count, cuts: [3, 10])
    #expect(texts.map(\.ja) == ["0～2", "3～9", "10以上"] && texts.map(\.en) == ["0 to 2", "3 to 9", "10 or more"])
    #expect(try self.texts(.count, cuts: [1, 2]).map(\.ja) == ["0", "1", "2以上"], "one value stands alone")
  }

  @Test func `a number has no first value`() throws {
    let texts = try texts(.number, decimals: 1, cuts: [0.2, 0.5])
    #expect(texts.map(\.ja) == ["0.1以下", "0.2～0.4", "0.5以上"] && texts.map(\.en) == ["up to 0.1", "0.2 to 0.4", "0.5 or more"])
    #expect(try self.texts(.number, cuts: [-3]).map(\.ja) == ["-4以下", "-3以上"])
  }

  @Test func `a change shows its sign, and 0 has none`() throws {
    #expect(try texts(.count, kind: .change, cuts: [-2, 0, 1]).map(\.ja) == ["-3以下", "-2～-1", "0", "+1以上"])
    #expect(try texts(.flag, kind: .change, cuts: [1]).map(\.en) == ["up to 0", "+1 or more"])
  }

  @Test func `yes and no are words`() throws {
    let texts = try texts(.flag, cuts: [1])
    #expect(texts.map(\.ja) == ["なし", "あり"] && texts.map(\.en) == ["no", "yes"])
  }

  @Test func `a single bin holds everything`() throws {
    let texts = try texts(.number, cuts: [])
    #expect(texts.map(\.ja) == ["すべて"] && texts.map(\.en) == ["any"])
  }

  @Test func `categories are named as the dictionary names them, and those nobody had are not named`() throws {
    let family = try #require(TinyCard.items().first { $0.feature.item == "family" })
    let texts = BinText(TinyCard.dictionary["family"]!, kind: .level).texts(family)
    #expect(texts.map(\.ja) == ["両親", "ひとり親"])
    let codes = TinyCard.outcome.indices.map { Int32($0 % 3) }
    let alike = try TinyCard.bin(TinyCard.feature("family"), .codes(codes, levels: ["1", "2", "3"]))
    let together = BinText(TinyCard.dictionary["family"]!, kind: .level).texts(alike)
    #expect(together.map(\.ja) == ["両親・2・ひとり親"] && together.map(\.en) == ["両親, 2, ひとり親"])
  }

  @Test(arguments: 0...9) func `the texts of two neighbours are one step of the register apart`(decimals: Int) throws {
    let step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
    for k in [-7, -1, 0, 1, 13] {
      let texts = try texts(.number, decimals: decimals, cuts: [Double(k) * step]).map(\.ja)
      let high = Double(texts[0].dropLast(2))!, low = Double(texts[1].dropLast(2))!
      // A step of 1e-9 is itself rounded in binary.
      #expect(abs((low - high) / step - 1) < 1e-6 && abs(low - Double(k) * step) < step / 100)
    }
  }
}
