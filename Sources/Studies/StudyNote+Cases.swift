extension StudyNote {
  /// No item was stable enough for a card.
  static let noCard = StudyNote(
    code: "no_card", items: [], japanese: "安定して選ばれる項目がないため、点数表は作っていません。",
    english: "no item was chosen stably enough, so there is no points card")

  /// Too few events to learn from.
  static func tooFewEvents(needed: Int) -> StudyNote {
    StudyNote(
      code: "too_few_events", items: [],
      japanese: "学習・較正・検証のいずれかで発生が少なすぎる（\(needed)件未満）ため、点数表は作っていません。年度を増やすか、より多い結果を選んでください。",
      english:
        "too few events for training, calibration or test (fewer than \(needed)), so there is no points card; add years or choose a more frequent outcome"
    )
  }

  /// More items were stable than the plan allows on a card.
  static func budget(_ items: Int) -> StudyNote {
    StudyNote(
      code: "item_budget", items: [], japanese: "安定して選ばれた項目が多いため、計画の上限（\(items)項目）までに絞りました。",
      english: "more items were stable than the plan's limit of \(items); the card holds the strongest")
  }

  /// What was found of whole schools says too little of a child while there are few schools.
  static func fewSchools(_ schools: Int, items: [String]) -> StudyNote {
    StudyNote(
      code: "few_schools", items: items,
      japanese:
        "学校が\(schools)校と少なく、学校ごとに決まる項目（\(items.count)項目）が児童の兆しなのか学校の違いなのか見分けられないため、点数表の候補から外しました。",
      english:
        "with only \(schools) schools, items that are the same for a whole school (\(items.count)) cannot be told from other differences between schools, so they are no candidates for the card"
    )
  }

  /// Another rule ranks the test children better than the card.
  static func beaten(by area: AreaEstimate) -> StudyNote {
    StudyNote(
      code: "beaten", items: [],
      japanese: "検証用の児童では「\(area.label)」のAUCが点数表を上回りました。信頼区間の重なりを見て判断してください。",
      english: "on the test children '\(area.name)' has a larger AUC than the card; see whether the intervals overlap")
  }
}
