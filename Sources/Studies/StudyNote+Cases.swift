extension StudyNote {
  /// No item was stable enough for a card.
  static let noCard = StudyNote(
    code: "no_card", items: [], japanese: "安定して選ばれる項目がないため、点数表は作っていません。",
    english: "no item was chosen stably enough, so there is no points card")

  /// More items were stable than the plan allows on a card.
  static func budget(_ items: Int) -> StudyNote {
    StudyNote(
      code: "item_budget", items: [], japanese: "安定して選ばれた項目が多いため、計画の上限（\(items)項目）までに絞りました。",
      english: "more items were stable than the plan's limit of \(items); the card holds the strongest")
  }

  /// Another rule ranks the test children better than the card.
  static func beaten(by area: AreaEstimate) -> StudyNote {
    StudyNote(
      code: "beaten", items: [],
      japanese: "検証用の児童では「\(area.label)」のAUCが点数表を上回りました。信頼区間の重なりを見て判断してください。",
      english: "on the test children '\(area.name)' has a larger AUC than the card; see whether the intervals overlap")
  }
}
