extension Scorer {
  /// Scores one child given as texts by column name.
  ///
  /// A day on which the values were recorded is read too, where the rule asks for one.
  /// - Throws: `ScoringError.missingColumn` when a column of the rule is absent; an empty text is a missing value.
  public func score(_ fields: [String: String]) throws(ScoringError) -> Score {
    var cells: [String] = []
    for input in valueInputs {
      guard let cell = fields[input.column] else { throw .missingColumn(path: "", column: input.column) }
      cells.append(cell)
    }
    return score(cells.map { Array($0.utf8) }, recordedOn: rule.recordedOnInput.flatMap { fields[$0.column] } ?? "")
  }

  /// Scores one child whose fields stand in the order of `rule.columns`, as UTF-8 bytes.
  /// `recordedOn` is the day of the values, where the rule asks for one.
  public func score(_ fields: [[UInt8]], recordedOn: String = "") -> Score {
    precondition(fields.count == valueInputs.count, "one field per column of the rule")
    var workspace = makeWorkspace()
    var recordedOn = recordedOn
    recordedOn.withUTF8 { readDay($0, into: &workspace) }
    for i in fields.indices { fields[i].withUnsafeBufferPointer { compiled.read($0, input: i, row: 0, into: &workspace) } }
    finish(&workspace)
    return score(of: workspace)
  }

  func score(cells: [String]) -> Score { score(cells.map { Array($0.utf8) }) }

  /// The last child of a workspace as a value of its own.
  public func score(of workspace: borrowing ScoringWorkspace) -> Score {
    let outcome = workspace.outcome
    let status = status(outcome)
    return Score(
      status: status, points: outcome.isScored ? Int(outcome.points) : nil,
      probabilityPPM: outcome.isScored ? Int(outcome.probabilityPPM) : nil,
      band: outcome.band >= 0 ? rule.interpretation.bands[Int(outcome.band)].id : nil,
      reasons: reasons(of: workspace), knownItems: Int(outcome.knownItems), items: rule.items.count)
  }

  private func reasons(of workspace: borrowing ScoringWorkspace) -> [ScoreReason] {
    let outcome = workspace.outcome
    guard outcome.isScored else { return [] }
    if outcome.reasons == 0 { return [ScoreReason(item: nil, text: rule.interpretation.reasons.none)] }
    return (0..<Int(outcome.reasons)).map { k in
      ScoreReason(item: rule.items[Int(workspace.reasonItems[k])].id, text: texts[Int(workspace.reasonText(k))])
    }
  }
}
