import Testing

@testable import ScoreTable

@Suite struct KeyLedgerTests {
  private func place(_ key: Int, line: Int) -> KeyPlace {
    Array("\(key)".utf8).withUnsafeBufferPointer { KeyPlace($0, line: line) }
  }

  @Test func `repeated keys are counted, and the first is named`() {
    var ledger = KeyLedger(rows: 2_000)
    for k in 0..<1_000 { ledger.note(place(k, line: k + 2)) }
    for k in [17, 5, 5] { ledger.note(place(k, line: 3_000 + k)) }
    #expect(ledger.repeated == 3 && ledger.firstLine == 3_017 && ledger.remembered == 1_000 && ledger.passedOver == 0)
  }

  @Test func `where there is no more room, later keys are compared with the remembered ones only, and counted`() {
    var ledger = KeyLedger(rows: 1_000, most: 100)
    for k in 0..<150 { ledger.note(place(k, line: k + 2)) }
    for k in [7, 120, 120] { ledger.note(place(k, line: 900)) }
    #expect(ledger.remembered == 100 && ledger.repeated == 1 && ledger.passedOver == 52)
  }

  @Test(arguments: [0, 1, 13, 4_096])
  func `there is room for every row of a small table`(_ rows: Int) {
    var ledger = KeyLedger(rows: rows)
    for k in 0..<rows { ledger.note(place(k, line: k + 2)) }
    #expect(ledger.remembered == rows && ledger.passedOver == 0)
  }
}
