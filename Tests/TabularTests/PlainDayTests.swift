import Testing

@testable import Tabular

struct PlainDayTests {
  @Test func `a day is read as it is by the reader of all dates, or not at all`() {
    var random = SystemRandomNumberGenerator()
    let signs: [UInt8] = Array("0123456789-/.:; aR\u{0}".utf8)
    var read = 0
    for _ in 0..<50_000 {
      var bytes = Array("\(Int.random(in: 1790...2210))\(["-", "/", "."].randomElement()!)".utf8)
      bytes += Array("\(Int.random(in: 0...1))\(Int.random(in: 0...9))".utf8) + [bytes[4]]
      bytes += Array("\(Int.random(in: 0...3))\(Int.random(in: 0...9))".utf8)
      if Bool.random(using: &random) { bytes[Int.random(in: 0..<10)] = signs.randomElement(using: &random)! }
      if Int.random(in: 0..<9) == 0 { bytes.removeLast() }
      bytes.withUnsafeBufferPointer { cell in
        guard let day = PlainDay.read(cell) else { return }
        read += 1
        #expect((try? JapaneseDate.parse(cell) { _ in nil }) == day, "\(String(decoding: cell, as: UTF8.self))")
      }
    }
    #expect(read > 5000)
  }

  @Test func `every day of 2000 and of 1900 is read, with either sign`() {
    for year in [2000, 1900] {
      for month in 1...12 {
        for day in 1...31 {
          func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          for sign in ["-", "/"] {
            let text = "\(year)\(sign)\(padded(month))\(sign)\(padded(day))"
            let found = Array(text.utf8).withUnsafeBufferPointer { PlainDay.read($0) }
            #expect(found == JapaneseDate.days(year: year, month: month, day: day), "\(text)")
          }
        }
      }
    }
  }
}
