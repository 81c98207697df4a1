import Testing
@testable import SyntheticData

@Suite struct SyntheticDataErrorTests {
  @Test func `messages say what is possible`() {
    let children = SyntheticDataError.childrenOutOfRange(5, 900...1000)
    #expect(children.english == "children: 5 is not possible; choose 900 to 1000.")
    #expect(children.japanese == "児童数 5 は指定できません。900 から 1000 までの数を指定してください。")
    let years = SyntheticDataError.yearsOutOfRange(3, 4...30)
    #expect(years.english == "years: 3 is not possible; choose 4 to 30.")
    #expect(years.japanese == "年数 3 は指定できません。4 から 30 までの数を指定してください。")
    let defects = SyntheticDataError.defectsOutOfRange(10, 0...9)
    #expect(defects.english == "defects: 10 is not possible; choose 0 to 9, one for each hundred children at most.")
    #expect(defects.japanese == "不備のある行の数 10 は指定できません。児童 100 人につき 1 行まで、0 から 9 までの数を指定してください。")
  }

  @Test func `messages about schools say what is possible`() {
    let schools = SyntheticDataError.settingOutOfRange(.juniorHighSchools, 13, 1...12)
    #expect(schools.english == "schools-junior-high: 13 is not possible; choose 1 to 12.")
    #expect(schools.japanese == "中学校の数 13 は指定できません。1 から 12 までの数を指定してください。")
    let spread = SyntheticDataError.sizeSpreadOutOfRange(2, 0...1)
    #expect(spread.english == "size-spread: 2.0 is not possible; choose 0.0 to 1.0.")
    #expect(spread.japanese == "学校規模のばらつき 2.0 は指定できません。0.0 から 1.0 までの数を指定してください。")
  }

  @Test func `messages about files name them`() {
    let used = SyntheticDataError.folderInUse(path: "town", file: "plan.yaml")
    #expect(used.english == "town: this folder has a plan.yaml already, which is not overwritten. Choose an empty folder.")
    #expect(used.japanese == "town: このフォルダーには既に plan.yaml があり、上書きしません。空のフォルダーを指定してください。")
    let unmade = SyntheticDataError.folderNotMade(path: "x/y", reason: "Permission denied")
    #expect(unmade.english == "x/y: the folder cannot be made (Permission denied). Choose a place where you may write.")
    #expect(unmade.japanese == "x/y: フォルダーを作成できません (Permission denied)。書き込みのできる場所を指定してください。")
    let unwritten = SyntheticDataError.fileNotWritten(english: "no", japanese: "不可")
    #expect(unwritten.english == "no" && unwritten.japanese == "不可")
  }
}
