import StructuredText
import Testing

@testable import Studies

struct GateReadingTests {
  private func gates(_ text: String) throws -> [Gate] {
    try Gate.list(try PlanDocument(parsing: "gates: \(text)", file: "plan.yaml").root.required("gates"))
  }

  @Test func `a number stands on the side that makes sense`() throws {
    #expect(
      try gates("{ auc: 0.7, auc_low: 65%, precision: 10%, recall: 0.2, net_benefit: -0.1, events: 50 }")
        == [
          Gate(.auc, atLeast: 0.7), Gate(.aucLow, atLeast: 0.65), Gate(.precision, atLeast: 0.1), Gate(.recall, atLeast: 0.2),
          Gate(.netBenefit, atLeast: -0.1), Gate(.events, atLeast: 50)
        ])
    #expect(
      try gates("{ in_the_large: 0.2, ici: 1%, brier: 0.05, sensitivity_gap: 0.1, psi: 0.25 }")
        == [
          Gate(.inTheLarge, atMost: 0.2), Gate(.ici, atMost: 0.01), Gate(.brier, atMost: 0.05), Gate(.sensitivityGap, atMost: 0.1),
          Gate(.psi, atMost: 0.25)
        ])
  }

  @Test func `limits may stand on both sides`() throws {
    #expect(try gates("{ slope: { at_least: 0.8, at_most: 1.2 } }") == [Gate(.slope, atLeast: 0.8, atMost: 1.2)])
  }

  @Test(arguments: ["{ slope: 1 }", "{ slope: {} }", "{ auc: { at_least: 0.9, at_most: 0.8 } }"])
  func `a demand that says nothing is refused`(text: String) {
    let error = #expect(throws: StudyError.self) { try gates(text) }
    #expect(error!.english.contains("plan.yaml:1: gate '") && error!.english.contains("at_least"))
  }

  @Test(arguments: ["{ auk: 0.7 }", "{ auc: 1.7 }", "{ events: 1.5 }", "{ psi: -1 }", "[auc]"])
  func `an unknown measure and a value out of range are refused`(text: String) {
    #expect(throws: StructuredTextError.self) { try gates(text) }
  }
}
