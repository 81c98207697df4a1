import StructuredText
import Testing

@Suite struct JSONValueTests {
  @Test func `numbers that do not exist are null`() {
    #expect(JSONValue(Double.nan) == .null)
    #expect(JSONValue(-Double.infinity) == .null)
    #expect(JSONValue(nil as Double?) == .null)
    #expect(JSONValue(0.5) == .number(0.5))
    #expect(JSONValue.number(.nan).text() == "null")
    #expect(JSONValue([1, .nan]).text() == "[1.0,null]")
  }

  @Test func `members keep their order, also after one is replaced and one removed`() {
    var object: JSONObject = ["b": 1, "a": 2, "c": 3]
    object["b"] = 4
    object["a"] = nil
    object["d"] = nil
    #expect(object.keys == ["b", "c"])
    #expect(JSONValue.object(object).text() == #"{"b":4,"c":3}"#)
  }

  @Test func `parts are found by name and by place`() {
    let value: JSONValue = ["list": [1, 2.5, "x", true, nil]]
    #expect(value["list"]?[1]?.double == 2.5)
    #expect(value["list"]?[0]?.integer == 1)
    #expect(value["list"]?[2]?.string == "x")
    #expect(value["list"]?[3]?.bool == true)
    #expect(value["list"]?[4]?.isNull == true)
    #expect(value["list"]?[5] == nil)
    #expect(value["other"] == nil)
  }
}
