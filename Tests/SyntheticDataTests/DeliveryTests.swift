import Foundation
import Testing
@testable import SyntheticData

@Suite struct DeliveryTests {
  @Test func `every column of the dictionary is a header of its register, and every header is in the dictionary`() {
    let dictionary = TestCity.rows("dictionary.csv")
    #expect(dictionary[0] == DictionaryFile.columns)
    #expect(dictionary.allSatisfy { $0.count == DictionaryFile.columns.count })
    var headers: [String: [String]] = [:]
    for row in dictionary.dropFirst() { headers[row[2], default: []].append(row[3]) }
    let registers = TestCity.written.keys.filter { $0.hasPrefix("registers/") }
    #expect(registers.count == 16 && headers.count == 16)
    for name in registers {
      let table = String(name.dropFirst("registers/".count).dropLast(".csv".count))
      #expect(TestCity.rows(name)[0] == headers[table]!, "\(name)")
    }
    #expect(dictionary.count { $0[4] == "item" } == 142)
  }

  @Test func `words of the dictionary are those that it may hold`() {
    let rows = TestCity.rows("dictionary.csv").dropFirst()
    let allowed: [Int: Set<String>] = [
      4: ["item", "child", "year", "grade", "sex", "school", "ward", "household", "birth_date", "listed_on", "delisted_on"],
      5: ["number", "count", "flag", "ordinal", "category", "date", "year", "key"], 13: ["child", "household", "school"],
      14: ["routine", "support_process"], 15: ["rising", "falling", "none"], 17: ["candidate", "audit", "none"]
    ]
    for (column, words) in allowed { #expect(Set(rows.map { $0[column] }) == words) }
    #expect(rows.count { $0[14] == "support_process" } == 3)
    #expect(Set(rows.filter { $0[17] == "audit" }.map { $0[0] }) == ["sex", "foreign"])
  }

  @Test func `the roster and the yearly registers hold the same children and years, once each, in different orders`() {
    let roster = TestCity.rows("registers/roster.csv").dropFirst()
    let westernYear = Dictionary(uniqueKeysWithValues: (2017...2022).map { (JapaneseEra.fiscalYear($0), "\($0)") })
    let keys = roster.map { [$0[0], westernYear[$0[1]]!] }
    let misc = TestCity.rows("registers/misc.csv").dropFirst().map { Array($0[0...1]) }
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys) == Set(misc) && keys.count == misc.count)
    #expect(keys != misc)
    let infants = TestCity.rows("registers/infant.csv").dropFirst().map { $0[0] }
    #expect(Set(infants) == Set(keys.map { $0[0] }) && Set(infants).count == infants.count)
  }

  @Test func `a child goes up one grade a year, keeps sex, ward, household and birthday, and was born in its 学年`() {
    let years = Dictionary(uniqueKeysWithValues: (2017...2022).map { (JapaneseEra.fiscalYear($0), $0) })
    var seen: [String: (base: Int, fixed: [String])] = [:]
    var wrong = 0
    for row in TestCity.rows("registers/roster.csv").dropFirst() {
      let base = years[row[1]]! - Int(row[2])!, fixed = [row[3], row[5], row[6], row[7]]
      let known = seen.updateValue((base, fixed), forKey: row[0])
      let birthday = day(row[7])
      // Grade 1 in 年度 y: born from 2 April y − 7 to 1 April y − 6.
      let isInYear = birthday >= CivilDate(year: base - 6, month: 4, day: 2) && birthday <= CivilDate(year: base - 5, month: 4, day: 1)
      wrong += isInYear && (known == nil || (known!.base == base && known!.fixed == fixed)) ? 0 : 1
    }
    #expect(seen.count > 900 && wrong == 0)
  }

  @Test func `listings are dates of the roster's children between 1 June and 31 March, closings come later`() {
    let children = Set(TestCity.rows("registers/roster.csv").dropFirst().map { $0[0] })
    let rows = TestCity.rows("registers/support.csv").dropFirst()
    #expect(rows.count > 5)
    for row in rows {
      let entry = day(row[1]).parts
      #expect(children.contains(row[0]))
      #expect(entry.month >= 6 || entry.month <= 3)
      #expect(day(row[1]) >= CivilDate(year: 2018, month: 6, day: 1) && day(row[1]) <= CivilDate(year: 2023, month: 3, day: 31))
      if !row[2].isEmpty { #expect(day(row[2]) > day(row[1]) && day(row[2]) < CivilDate(year: 2023, month: 3, day: 31)) }
    }
  }

  @Test func `the listed at the end of each 年度 are those of the simulation`() throws {
    let city = TestCity.whole
    for (block, year) in city.blocks.flatMap({ block in (2...6).map { (block, $0) } }) {
      let end = CivilDate(year: 2017 + year, month: 3, day: 31)
      let open = Set(block.listings.filter { $0.from <= end && ($0.until.map { $0 > end } ?? true) }.map { $0.child - block.first })
      let rows = block.history[year - 1]
      #expect(zip(rows.child, rows.isListed).allSatisfy { $1 == open.contains(Int($0)) })
    }
  }

  @Test func `missing values are written with their reasons`() {
    let infants = TestCity.rows("registers/infant.csv")
    let checkup = infants[0].firstIndex(of: "3歳児健診 発達スコア")!
    let words = infants.dropFirst().reduce(into: [String: Int]()) { counts, row in counts[row[checkup], default: 0] += 1 }
    #expect((words["転入"] ?? 0) > 0 && (words["未受診"] ?? 0) > 0 && words[""] == nil)
    #expect(infants.dropFirst().allSatisfy { ($0[1] == "転入") == ($0[checkup] == "転入") })
    #expect(TestCity.rows("registers/survey.csv").dropFirst().contains { $0.contains("無回答") })
    #expect(TestCity.rows("registers/health.csv").dropFirst().contains { $0[2].isEmpty })
    #expect(!TestCity.rows("registers/attendance.csv").dropFirst().contains { $0.contains("") })
  }

  @Test func `numbers have the decimals of the dictionary`() {
    let height = TestCity.rows("registers/health.csv").dropFirst().map { $0[2] }.filter { !$0.isEmpty && Double($0) != nil }
    #expect(height.count > 4000 && height.allSatisfy { $0.split(separator: ".").last!.count == 1 && $0.contains(".") })
    let arrears = TestCity.rows("registers/fees.csv").dropFirst().map { Int($0[3])! }
    #expect(arrears.contains { $0 > 0 } && arrears.allSatisfy { $0 % 4400 == 0 })
    let month = TestCity.rows("registers/household.csv").dropFirst().compactMap { Int($0[10]) }
    #expect(Set(month) == Set(1...12))
  }

  @Test func `the plan names every register and the years of the split`() {
    let text = String(decoding: TestCity.written["plan.yaml"]!, as: UTF8.self)
    #expect(text.contains("split: { train: [2017, 2018, 2019], calibrate: 2020, test: 2021 }"))
    for name in TestCity.written.keys where name.hasPrefix("registers/") { #expect(text.contains(": \(name)\n")) }
    #expect(text.split(separator: "\n").count <= 42)
  }

  /// The day that 平成20年5月3日 means.
  private func day(_ text: String) -> CivilDate {
    let numbers = text.dropFirst(2).split { "年月日".contains($0) }.map { $0 == "元" ? 1 : Int($0)! }
    let start = text.hasPrefix("令和") ? 2018 : 1988
    return CivilDate(year: start + numbers[0], month: numbers[1], day: numbers[2])
  }
}
