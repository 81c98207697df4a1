import DelimitedText
import Probability

/// The texts of the registers, encoded once.
struct DeliveryCells: Sendable {
  let children: [EncodedCell]
  /// Per child; children who are never enrolled have none.
  let households: [EncodedCell]
  let birthdays: [EncodedCell]
  let schools: [EncodedCell]
  let wards: [EncodedCell]
  /// 年度 of the roster, from the first of the window.
  let fiscalYears: [EncodedCell]
  let boy = RegisterFile.cell("男")
  let girl = RegisterFile.cell("女")
  let transferred = RegisterFile.cell("転入")
  let notAttended = RegisterFile.cell("未受診")
  let refused = RegisterFile.cell("無回答")

  init(_ blocks: [ChildBlock], settings: SyntheticCity.Settings, town: Town, system: ItemSystem) {
    let childNames = Pseudonyms(seed: settings.seed, prefix: "C"), householdNames = Pseudonyms(seed: settings.seed, prefix: "H")
    let households = Households(blocks, districts: town.elementarySchools, seed: settings.seed)
    children = (0..<settings.cohortChildren).map { RegisterFile.cell(childNames[$0]) }
    self.households = households.numbers.map { RegisterFile.cell($0 < 0 ? "" : householdNames[Int($0)]) }
    birthdays = Self.birthdays(blocks, seed: settings.seed, system: system)
    schools = (0..<town.schools).map { RegisterFile.cell(town.schoolName($0)) }
    wards = Town.wardNames.map { RegisterFile.cell($0) }
    fiscalYears = (1...settings.years).map { RegisterFile.cell(JapaneseEra.fiscalYear(settings.fiscalYear($0))) }
  }

  private static func birthdays(_ blocks: [ChildBlock], seed: UInt64, system: ItemSystem) -> [EncodedCell] {
    guard case .answer(let slot) = system.processes[system["birth_month"]].source else { return [] }
    var known: [CivilDate: EncodedCell] = [:]
    return blocks.flatMap { block in
      block.children.indices.map { place in
        var stream = RandomStream(seed: seed, .birthday, block.first + place)
        let month = Int(block.answers[place * system.choices.count + slot]) + 1
        let day = Birthdays.day(cohort: block.children[place].cohort, month: month, &stream)
        if let cell = known[day] { return cell }
        let cell = RegisterFile.cell(day.japanese)
        known[day] = cell
        return cell
      }
    }
  }
}
