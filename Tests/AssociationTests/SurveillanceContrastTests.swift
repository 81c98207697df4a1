import Testing

@testable import Association

struct SurveillanceContrastTests {
  @Test func `items that move the label and no anchor are tagged`() throws {
    let contrast = try SurveillanceContrast(level: 0.05)
    let label: [Double?] = [0.0001, 0.0001, 0.9, 0.0001, nil, 0.0001]
    let anchors: [[Double?]] = [[0.5, 0.02, 0.5, 0.03, 0.5, nil], [0.3, 0.6, 0.5, 0.6, 0.5, nil]]
    // 0.02 × 2 anchors is significant, 0.03 × 2 is not; an item without any anchor is not tagged.
    #expect(contrast.tags(label: label, anchors: anchors) == [true, false, false, true, false, false])
  }

  @Test func `a level of one is refused`() {
    #expect(throws: AssociationError.settingOutOfRange(name: "level", lowest: 0, highest: 1)) { try SurveillanceContrast(level: 1) }
  }
}
