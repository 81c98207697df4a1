import Scoring
import Testing

@testable import Studies

struct ReviewScaleTests {
  @Test func `the bands of a rule are a scale`() throws {
    let scale = try ReviewScale(bandsOf: try ReviewTown(rows: 20).rule)
    #expect(scale.steps.map(\.ja) == ["通常", "会議"] && scale.cuts == [13])
    #expect([5, 12, 13, 19].map(scale.step) == [0, 0, 1, 1])
    #expect(scale.label(1, .ja) == "2：会議")
  }

  @Test func `a range of more than half of the steps says too little`() throws {
    let five = try ReviewScale(fiveStepsFrom: [8, 11, 13, 16])
    #expect(five.mostSteps == 3 && five.step(ofPoints: 12) == 2)
    let names = five.steps
    #expect((2...4).map { ReviewScale(steps: Array(names.prefix($0)), cuts: Array(1..<$0)).mostSteps } == [1, 2, 2])
  }

  @Test(arguments: [[], [1, 2, 3], [1, 2, 2, 3], [4, 3, 2, 1]]) func `five steps need four rising scores`(_ cuts: [Int]) {
    #expect(throws: ReviewError.badCuts(steps: 5)) { try ReviewScale(fiveStepsFrom: cuts) }
  }

  @Test(arguments: [("2：低い", 1), ("2", 1), ("２", 1), ("低い", 1), ("low", 1), ("2: low", 1), ("5：とても高い", 4)])
  func `steps are read as people write them`(_ text: String, _ step: Int) throws {
    #expect(StepText.step(text, try ReviewScale(fiveStepsFrom: [8, 11, 13, 16])) == step)
  }

  @Test(arguments: ["", "0", "6", "99999999999999999999", "2低い", "2：高い", "ひくい", "2 3", "-1", "²"])
  func `other texts are no step`(_ text: String) throws {
    #expect(StepText.step(text, try ReviewScale(fiveStepsFrom: [8, 11, 13, 16])) == nil)
  }
}
