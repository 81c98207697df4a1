public import Scoring

extension Carrier {
  /// The rule as workbooks with these children filled in and scored on a day; as many workbooks as the children need.
  /// - Throws: `CarrierError` when a workbook cannot say what the rule says, or cannot be written.
  /// - Complexity: O(children × (inputs + items)).
  public static func workbooks(_ source: CarrierSource, records: [WorkbookRecord], date: AsOfDate?) throws(CarrierError) -> CarriedRule {
    try Carrier.xlsx.requireNoAgeLimit(of: source)
    var workbook = Workbook(source)
    workbook.records = records
    workbook.date = date
    return try workbook.carried()
  }
}
