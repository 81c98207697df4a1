extension BinnedItem {
  /// Counts the slots of a column whose cuts are known, and weighs them.
  init(_ column: CandidateColumn, _ scale: Scale, _ target: BinningTarget, _ settings: BinningSettings) throws(ScorecardsError) {
    let bins = Self.binCount(scale)
    let roles = [BinSlot.Role](repeating: .bin, count: bins) + column.reasons.map { .missing($0) } + [.unseen]
    guard roles.count <= Int(UInt8.max) else { throw .tooManyBins(item: column.feature.item) }
    let blank = BinnedItem(feature: column.feature, scale: scale, slots: roles.map { BinSlot(role: $0) })
    let codes = try blank.codes(of: column, rows: target.rows)
    self.init(
      feature: column.feature, scale: scale, slots: Self.weigh(roles, codes, target, settings), totals: target.totals, settings: settings)
  }

  private init(feature: Feature, scale: Scale, slots: [BinSlot]) {
    self.init(
      feature: feature, scale: scale, slots: slots, informationValue: 0, expectedInformationValue: 0, direction: .none, isCandidate: false)
  }

  private init(feature: Feature, scale: Scale, slots: [BinSlot], totals: EvidenceTotals, settings: BinningSettings) {
    let speaking = slots.filter { $0.rows > 0 && $0.canSpeak }
    let bins = slots.filter { $0.role == .bin }
    self.init(
      feature: feature, scale: scale, slots: slots,
      informationValue: speaking.reduce(0) { $0 + totals.informationValue(rows: $1.rows, events: $1.events) },
      expectedInformationValue: totals.expectedInformationValue(bins: speaking.count),
      direction: Self.direction(bins.map(\.weightOfEvidence)),
      isCandidate: bins.count > 1 || slots.contains { $0.isInformativeMissing(totals, settings) })
  }

  private static func binCount(_ scale: Scale) -> Int {
    switch scale {
    case .numeric(let cuts, _, _): cuts.count + 1
    case .nominal(_, let bins): (bins.compactMap(\.self).max() ?? 0) + 1
    }
  }

  private static func weigh(
    _ roles: [BinSlot.Role], _ codes: [UInt8], _ target: BinningTarget, _ settings: BinningSettings
  ) -> [BinSlot] {
    var sums = [SIMD2<Double>](repeating: .zero, count: roles.count)
    var position = 0
    target.rows.forEach { row in
      let weight = target.weight(row)
      sums[Int(codes[position])] += SIMD2(weight, weight * target.outcome[row])
      position += 1
    }
    return zip(roles, sums).map { role, sum in
      let slot = BinSlot(role: role, rows: sum.x, events: sum.y)
      guard slot.canSpeak else { return slot }
      let evidence = target.totals.weightOfEvidence(rows: sum.x, events: sum.y, pseudoRows: settings.pseudoRows)
      return BinSlot(role: role, rows: sum.x, events: sum.y, weightOfEvidence: evidence)
    }
  }

  private static func direction(_ evidence: [Double]) -> RiskDirection {
    guard evidence.count > 1 else { return .none }
    let pairs = zip(evidence, evidence.dropFirst())
    return [RiskDirection.rising, .falling].first { way in pairs.allSatisfy { way.allows($0, then: $1) } } ?? .none
  }
}

extension BinSlot {
  /// Whether policy lets the slot have a weight.
  fileprivate var canSpeak: Bool {
    switch role {
    case .bin: true
    case .missing(let reason): !reason.isNeutral
    case .unseen: false
    }
  }

  /// Whether a missing reason is as large as a bin must be and its event rate differs from that of the other rows at the level of 5 %.
  fileprivate func isInformativeMissing(_ totals: EvidenceTotals, _ settings: BinningSettings) -> Bool {
    guard case .missing = role, canSpeak else { return false }
    return rows >= settings.smallestShare * totals.rows && events >= settings.smallestEvents && rows - events >= settings.smallestEvents
      && totals.chiSquared(rows: rows, events: events) >= Self.chiSquaredAtFivePercent
  }

  /// The 95th percentile of χ² with one degree of freedom.
  private static let chiSquaredAtFivePercent = 3.841458820694124
}
