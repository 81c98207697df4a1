import StructuredText
import Testing

@Suite struct JSONTextTests {
  @Test func `the pretty layout breaks lines between members and keeps plain lists on one line`() {
    let value: JSONValue = ["a": [1, 2], "b": [["x": nil]], "c": [:], "d": []]
    #expect(
      value.text(.pretty) == """
        {
          "a": [1, 2],
          "b": [
            {
              "x": null
            }
          ],
          "c": {},
          "d": []
        }
        """)
  }

  @Test func `quotes, backslashes and control characters are escaped, other characters stay`() {
    #expect(JSONValue.string("児童\"\\\n\u{1}\u{7f}").text() == #""児童\"\\\n\u0001\u007f""#)
  }

  @Test(arguments: 1...20)
  func `every number reads back to the same bits`(seed: UInt64) throws {
    var state = seed
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let x = Double(bitPattern: state)
      guard x.isFinite else { continue }
      let back = try JSONValue(parsing: JSONValue.number(x).text())
      #expect(back.double?.bitPattern == x.bitPattern)
    }
  }

  @Test func `a hundred thousand numbers are written in well under a second`() {
    let numbers = (0..<100_000).map { Double($0) / 7 }
    let clock = ContinuousClock()
    let time = clock.measure { _ = JSONValue(numbers).bytes() }
    #expect(time < .seconds(2))
  }
}
