import Association

/// The answer of `associate TABLE`.
struct AssociateAnswer {
  /// One item.
  struct Item {
    let item: String
    var kind: String?
    var observed: Double?
    var missing: Double?
    var measures: [AssociationMeasure] = []
    var table: AssociateCounts?
    /// The p-value that is adjusted: that of the first measure, or the one that was read.
    var pValue: Double?
    var adjusted: [Multiplicity: Double] = [:]

    init(_ item: String) { self.item = item }
  }

  var outcome: String?
  var event: String?
  var strata: String?
  var covariates: [String] = []
  var observations: Double?
  var missing: ItemOptions.Missing?
  private(set) var items: [Item]
  /// Which items matter together, if that was asked.
  var selection: StableItems.Selection?
  var warnings: [CommandWarning] = []

  /// Adjusts the p-values of the items for there being many of them.
  /// - Complexity: O(items log items).
  init(items: [Item]) {
    self.items = items
    for method in Multiplicity.allCases {
      for (k, p) in method.adjusted(items.map(\.pValue)).enumerated() { self.items[k].adjusted[method] = p }
    }
  }
}

/// Counts of the levels of an item (rows) against those of the outcome (columns), every level sorted as text.
struct AssociateCounts {
  let rows: [String]
  let columns: [String]
  let counts: [[Double]]
}
