import Foundation
import Testing
@testable import SyntheticData

@Suite struct SyntheticSchoolsTests {
  let panel = TestSchools.panel
  let town = TestSchools.town

  @Test func `the same seed gives the same panel and the same bytes on one thread and on two`() throws {
    #expect(town.panel(threads: 1) == panel)
    let settings = TestSchools.small.settings
    #expect(try TestSchools.files(settings, threads: 1) == TestSchools.written)
    #expect(Set(TestSchools.written.keys) == ["registers/pupils.csv", "registers/schools.csv", "dictionary.csv", "plan.yaml", "truth.json"])
  }

  @Test func `another seed gives other pupils and schools`() throws {
    let other = try SyntheticSchools(settings: .init(seed: 5))
    #expect(other.panel(threads: 2).theta != panel.theta && other.truth.practice != town.truth.practice)
  }

  @Test func `settings out of range are refused`() {
    #expect(throws: SyntheticDataError.settingOutOfRange(.juniorHighSchools, 13, 1...12)) {
      try SyntheticSchools.Settings(elementarySchools: 12, juniorHighSchools: 13)
    }
    #expect(throws: SyntheticDataError.settingOutOfRange(.pupilsPerGrade, 5, 12...200_000)) {
      try SyntheticSchools.Settings(pupilsPerGrade: 5)
    }
    #expect(throws: SyntheticDataError.sizeSpreadOutOfRange(2, 0...1)) { try SyntheticSchools.Settings(sizeSpread: 2) }
  }

  @Test func `every grade sits the test every year, and pupils go up one grade a year`() {
    #expect(panel.count == 5 * 6 * 1_333)
    for row in 1..<panel.count where panel.pupil[row] == panel.pupil[row - 1] {
      #expect(panel.fiscalYear[row] == panel.fiscalYear[row - 1] + 1 && panel.grade[row] == panel.grade[row - 1] + 1)
      let stays = panel.grade[row] != 7
      #expect((panel.school[row] == panel.school[row - 1]) == stays)
    }
    #expect(Set(panel.fiscalYear) == Set(2019...2023) && Set(panel.grade) == Set(4...9))
    #expect(zip(panel.grade, panel.school).allSatisfy { ($0 <= 6) == town.isElementary($1) })
  }

  @Test func `a size spread makes large and small schools, and large ones have more classes`() throws {
    let uneven = try SyntheticSchools(settings: .init(sizeSpread: 0.6, seed: 3)).panel(threads: 2)
    let sizes = (0..<12).map { school in uneven.school.count { $0 == school } }
    let classes = (0..<12).map { school in Set(zip(uneven.school, uneven.classroom).filter { $0.0 == school }.map(\.1)).count }
    #expect(sizes.max()! > 2 * sizes.min()!)
    #expect(classes[sizes.firstIndex(of: sizes.max()!)!] > classes[sizes.firstIndex(of: sizes.min()!)!])
  }

  @Test func `codes are of one length, elementary schools first`() throws {
    #expect((0..<18).map(town.code).first == "E01" && town.code(ofSchool: 17) == "J06")
    #expect(try SyntheticSchools(settings: .init(elementarySchools: 100, juniorHighSchools: 50)).code(ofSchool: 100) == "J001")
  }
}
