import Foundation
import Testing
@testable import SyntheticData

@Suite struct SchoolDeliveryTests {
  @Test func `every column of the dictionary is a header of its register, and every header is in the dictionary`() {
    let dictionary = TestSchools.rows("dictionary.csv")
    for table in ["pupils", "schools"] {
      let header = TestCity.rows("registers/\(table).csv", of: TestSchools.written)[0]
      #expect(dictionary.filter { $0["table"] == table }.map { $0["column"]! } == header)
    }
    let traits = dictionary.filter { $0["purpose"] == "学校の特徴" }.map { $0["item"]! }
    #expect(traits.count == 30 && traits[6] == "t07" && traits[29] == "t30")
    #expect(Set(TestCity.rows("dictionary.csv", of: TestSchools.written)[0]) == Set(DictionaryFile.columns))
  }

  @Test func `the register of pupils says what the panel says`() {
    let rows = TestSchools.rows("registers/pupils.csv"), panel = TestSchools.small.panel()
    #expect(rows.count == panel.count)
    let names = Pseudonyms(seed: 11, prefix: "P")
    let delivered = Dictionary(uniqueKeysWithValues: rows.map { ([$0["児童生徒ID"]!, $0["年度"]!], $0) })
    for row in panel.pupil.indices {
      let cells = delivered[[names[panel.pupil[row]], "\(panel.fiscalYear[row])"]]!, grade = panel.grade[row]
      #expect(cells["学年"] == (grade <= 6 ? "小\(grade)" : "中\(grade - 6)"))
      #expect(cells["学校コード"] == TestSchools.small.code(ofSchool: panel.school[row]))
      #expect(cells["組"] == "\(grade <= 6 ? grade : grade - 6)-\(panel.classroom[row] + 1)")
      #expect(abs(Double(cells["4月の学力"]!)! - panel.theta[row]) <= 0.000_5)
      #expect(abs(Double(cells["4月の学力の標準誤差"]!)! - panel.standardError[row]) <= 0.000_5)
      let family = ["就学援助", "ひとり親", "家にある本", "女子"].map { Double(cells[$0]!)! }
      #expect(family == [panel.shugaku[row], panel.single[row], panel.books[row], panel.girl[row]])
    }
  }

  @Test func `recorded traits are in the order of the true ones and never below zero`() {
    let rows = TestSchools.rows("registers/schools.csv")
    #expect(rows.map { $0["学校コード"]! } == ["E01", "E02", "E03", "E04", "J01", "J02"])
    #expect(rows.map { $0["校種"]! } == ["小学校", "小学校", "小学校", "小学校", "中学校", "中学校"])
    for (number, values) in TestSchools.small.truth.traits.enumerated() {
      let recorded = rows.map { Double($0[SchoolTrait.numbered(number).label]!)! }
      #expect(TestSchools.correlation(recorded, values) > 0.99, "\(number)")
      #expect(recorded.allSatisfy { $0 >= 0 })
    }
  }

  @Test func `a named trait keeps away from its bounds, and traits beyond the list have numbers`() {
    for number in 0..<30 {
      let trait = SchoolTrait.numbered(number)
      #expect(trait.recorded(-3.5) > 0 && (trait.unit != "％" || trait.recorded(3.5) < 100), "\(trait.label)")
    }
    #expect(SchoolTrait.numbered(30).label == "学校の特徴31" && SchoolTrait.id(99) == "t100")
    #expect(Set((0..<200).map { SchoolTrait.numbered($0).label }).count == 200)
  }

  @Test func `the plan names the traits that were chosen beforehand and that exist`() throws {
    let plan = String(decoding: TestSchools.written["plan.yaml"]!, as: UTF8.self)
    #expect(plan.contains("traits: { items: all, preregistered: [t07, t12] }\n") && plan.contains("seed: 11\n"))
    #expect(try SchoolPlanText(settings: .init(traits: 8)).text.contains("preregistered: [t07] }"))
    #expect(try SchoolPlanText(settings: .init(traits: 3)).text.contains("traits: { items: all }\n"))
  }

  @Test func `truth tells every school and trait`() throws {
    let object = try #require(try JSONSerialization.jsonObject(with: TestSchools.written["truth.json"]!) as? [String: Any])
    let schools = try #require(object["schools"] as? [[String: Any]]), traits = try #require(object["traits"] as? [[String: Any]])
    // Foundation reads decimals to within one unit in the last place.
    let isSame = { (a: Any?, b: Double) in abs(a as! Double - b) < 1e-15 }
    #expect(schools.count == 6 && zip(schools, TestSchools.small.truth.practice).allSatisfy { isSame($0["practice"], $1) })
    let years = schools.flatMap { $0["school_year"] as! [Any] }
    #expect(years.count == 18 && zip(years, TestSchools.small.truth.schoolYear.flatMap(\.self)).allSatisfy(isSame))
    #expect(traits.map { $0["effect"] as! Double } == TestSchools.small.truth.traitCoefficients)
    #expect(traits.filter { $0["effect_by_hardship"] as! Double != 0 }.map { $0["item"] as! String } == ["t02"])
  }
}
