import StructuredText
import Testing
import Validation

@testable import Reports
@testable import Studies

/// `metrics.json` tells nothing of people that the page withholds.
struct MetricsTests {
  private static let counts: Set = ["children", "events", "flagged", "found", "newly_found", "assessed", "in_need", "draw"]

  private static let places = [SampleEvaluation.city, .town, .village]

  private func metrics(_ place: SampleEvaluation, _ gates: [Gate] = []) -> JSONValue {
    var result = place.result
    result.gates = gates.map { GateResult(gate: $0, value: result.measured($0.measure)) }
    return ValidationReport(result, inJapanese: true).metrics
  }

  /// Every number of people anywhere in an answer.
  private func numbers(_ value: JSONValue, key: String = "") -> [Double] {
    if let members = value.object { return members.flatMap { numbers($0.value, key: $0.key) } }
    if let elements = value.array { return elements.flatMap { numbers($0, key: key) } }
    return Self.counts.contains(key) ? [value.double].compactMap(\.self) : []
  }

  @Test(arguments: [0, 1, 2]) func `no number of people is between 1 and 9`(_ place: Int) {
    // The estimate of hidden need is no count of known people.
    guard case .object(var members) = metrics(Self.places[place]) else { return }
    if case .object(var need)? = members["hidden_need"] {
      (need["children"], members["hidden_need"]) = (nil, nil)
      members["strata"] = need["strata"]
    }
    let found = numbers(.object(members))
    #expect(!found.isEmpty && found.allSatisfy { $0 == 0 || $0 >= 10 })
  }

  @Test func `a demand that few people follow from tells whether it is met, and not by how much`() {
    let gates = [Gate(.events, atLeast: 10), Gate(.auc, atLeast: 0.5), Gate(.precision, atLeast: 0.01)]
    let village = metrics(.village, gates)["gates"]
    #expect(village?[0]?["value"]?.isNull == true && village?[0]?["withheld"]?.bool == true && village?[0]?["met"]?.bool == false)
    #expect(village?[1]?["withheld"]?.bool == false && village?[2]?["value"]?.isNull == true)
    let city = metrics(.city, gates)["gates"]
    #expect(city?[0]?["value"]?.double == Double(SampleEvaluation.city.result.events) && city?[2]?["value"]?.double != nil)
  }

  @Test(arguments: [0, 1, 2]) func `net benefit is told where the step with this probability is`(_ place: Int) {
    let metrics = metrics(Self.places[place])
    let probabilities = metrics["steps"]?.array?.compactMap { $0["probability"]?.double } ?? []
    let thresholds = metrics["decision_curve"]?.array?.compactMap { $0["threshold"]?.double } ?? []
    #expect(thresholds.allSatisfy { probabilities.contains($0) } && (place == 2 || thresholds.count > 1))
  }

  @Test func `a stratum of few children to be drawn from is not told, nor the one it would follow from`() {
    var result = SampleEvaluation.city.result
    let strata = [(0.0, 800, 40), (3, 7, 2), (5, 300, 20)]
    result.auditDesign = AuditDesign(
      strata: strata.map { AuditDesign.Stratum(lowestScore: $0.0, children: $0.1, draw: $0.2) }, relativeError: nil)
    let told = ValidationReport(result, inJapanese: true).metrics["audit_design"]?["strata"]?.array ?? []
    #expect(told.map { $0["children"]?.double } == [800, nil, nil] && told.map { $0["draw"]?.double } == [40, nil, nil])
  }

  @Test func `events that would be lost without an item are not told`() {
    let items = metrics(.city)["necessity"]?["items"]?.array ?? []
    #expect(!items.isEmpty && items.allSatisfy { $0.object?.keys.contains { $0.hasPrefix("found_loss") } == false })
  }

  @Test func `what a third party computes again agrees`() {
    let figures = EvaluationRecomputation(metrics(.city, [Gate(.events, atLeast: 10)])).figures
    #expect(figures.count > 50 && figures.contains { $0.name.hasPrefix("decision_curve") })
    #expect(figures.filter { $0.status == .different && !$0.name.contains("held_out") }.map(\.name) == [])
  }
}
