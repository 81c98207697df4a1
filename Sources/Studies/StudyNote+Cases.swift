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

  /// Candidates that say the same as stronger ones.
  static func aliased(_ features: [String]) -> StudyNote {
    StudyNote(
      code: "aliased", items: features,
      japanese: "次の候補は、より強い候補と同じことを表すため、点数表の候補から外しました：\(features.joined(separator: "、"))。",
      english: "these candidates say the same as stronger ones and were left out of the card: \(features.joined(separator: ", "))")
  }

  /// Equal points keep the rule from using the staff's capacity.
  static func ties(proposed: Double, capacity: Double) -> StudyNote {
    let (share, limit) = (proposed.inPercent(decimals: 1) + " %", capacity.inPercent(decimals: 1) + " %")
    return StudyNote(
      code: "ties", items: [],
      japanese: "同じ点の児童が多く、対応可能数（\(limit)）ちょうどで区切れません。基準点以上の児童は較正用の記録で\(share)です。",
      english:
        "many children have equal points, so no threshold meets the capacity of \(limit); \(share) of the calibration children reach it")
  }

  /// Children of a grade that nobody could be learned from.
  static func gradesNotLearned(_ grades: [String]) -> StudyNote {
    StudyNote(
      code: "grades_not_learned", items: grades,
      japanese: "学年\(grades.joined(separator: "・"))の児童は学習した記録にいないため、今年度の一覧の点は確かめられていません。",
      english:
        "no record learned from is of grade \(grades.joined(separator: ", ")): the points of these children in this year's list are untested"
    )
  }

  /// Children of a grade that leaves.
  static func gradesLeftOut(_ grades: [String]) -> StudyNote {
    StudyNote(
      code: "grades_left_out", items: grades,
      japanese: "学年\(grades.joined(separator: "・"))の児童は翌年度に名簿から離れ、予測を確かめられないため、今年度の一覧から外しました。",
      english:
        "children of grade \(grades.joined(separator: ", ")) leave the roster before an outcome can be seen and are not in this year's list"
    )
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
    let isCertain = (area.fromCard?.high ?? 0) < 0
    return StudyNote(
      code: "beaten", items: [],
      japanese: "検証用の児童では「\(area.label)」のAUCが点数表を上回りました"
        + (isCertain ? "（同じ児童での差の95％信頼区間は0を含みません）。" : "が、同じ児童での差の95％信頼区間は0を含み、優劣は決められません。"),
      english: "on the test children '\(area.name)' has a larger AUC than the card"
        + (isCertain
          ? "; the 95 % interval of the difference on the same children excludes 0"
          : ", but the 95 % interval of the difference on the same children holds 0")
    )
  }
}
