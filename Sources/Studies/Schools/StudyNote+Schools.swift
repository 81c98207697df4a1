extension StudyNote {
  /// Which effect is shown.
  static func estimand(isGrowth: Bool) -> StudyNote {
    StudyNote(
      code: "estimand", items: [],
      japanese: isGrowth
        ? "示しているのは、前回の得点・本人の困難・学校全体の困難が同じと見なしたときの伸びの差（実践の効果の目安）です。保護者が学校を選ぶための値ではありません。"
        : "示しているのは、本人の困難・学校全体の困難が同じと見なしたときの得点の差です。入学前の差を含むため、学校の働きの大きさとは限りません。",
      english: isGrowth
        ? "what is shown is growth given the score before, the hardship of the pupil and that of the school: an indication of practice, not what a family gains by choosing a school"
        : "what is shown is the score given the hardship of the pupil and that of the school; it holds what pupils brought along, so it need not be the work of the school"
    )
  }

  /// Practice and hardship of schools cannot be told apart when they go together.
  static let practiceAndHardship = StudyNote(
    code: "practice_and_hardship", items: [],
    japanese: "加配など、困難な学校に手厚くしている取組の効果は、学校の困難の影響と区別できず、その分だけ差は小さく見えます。",
    english:
      "where practice is better in schools with more hardship (extra staff, say), the two cannot be told apart, and differences look smaller than they are"
  )

  /// A test in April credits the year before.
  static let creditsYearBefore = StudyNote(
    code: "credits_year_before", items: [],
    japanese: "4月の調査の結果は、前年度に在籍した学校の成果として数えています（小6から中1への伸びは小学校）。",
    english: "a test in April is credited to the school attended in the year before (from 小6 to 中1: the elementary school)")

  /// A score is credited to the school of its own year.
  static func creditsYear(_ hasYears: Bool) -> StudyNote {
    StudyNote(
      code: "credits_year", items: [],
      japanese: hasYears ? "得点は、その年度に在籍した学校の成果として数えています。" : "台帳に年度がないため、得点は記録された学校の成果として数えています。",
      english: hasYears
        ? "a score is credited to the school attended in its year"
        : "the register names no years: a score is credited to the school it is recorded with")
  }

  /// The order of few schools is not known.
  static func fewSchools(_ schools: Int) -> StudyNote {
    StudyNote(
      code: "few_schools", items: [],
      japanese: "学校が\(schools)校と少ないため、順位は分かりません。順位の幅と確率だけを見てください。順位表として公表しないでください。",
      english:
        "with \(schools) schools the order is not known: read the intervals of places and the probabilities, and publish no league table")
  }

  /// Growth of one year only.
  static let oneYear = StudyNote(
    code: "one_year", items: [],
    japanese: "伸びが1年分しかありません。たまたまの年か、続く傾向かは区別できません。3年分以上をお勧めします。",
    english: "there is growth of one year only: a good year and a good school cannot be told apart; three years or more are advised")

  /// The prior score's error is not known.
  static let priorErrorUnknown = StudyNote(
    code: "prior_error_unknown", items: [],
    japanese: "前回の得点の誤差が分からないため補正していません。入学時の差の一部が学校の差に見えている可能性があります。得点の標準誤差があれば score_error に書いてください。",
    english:
      "the error of the score before is not known and not corrected: part of the differences in intake may look like differences of schools; name its standard error in 'score_error'"
  )

  /// The prior score's error is larger than what pupils differ by.
  static let priorErrorTooLarge = StudyNote(
    code: "prior_error_too_large", items: [],
    japanese: "得点の標準誤差が、児童生徒の得点の散らばりに比べて大きすぎます。尺度の違う標準誤差でないかを確かめてください。",
    english: "the standard errors are too large for the spread of the scores; are they on another scale?")

  /// Pupils who moved are not counted.
  static func moved(share: Double) -> StudyNote {
    StudyNote(
      code: "moved", items: [], japanese: "調査と調査の間に転校した児童生徒（\(share.inPercent(decimals: 1))％）は、どの学校の成果とも言えないため数えていません。",
      english: "pupils who changed schools between two tests (\(share.inPercent(decimals: 1)) %) are credited to no school")
  }

  /// A school's code has probably changed.
  static func merger(_ moves: [(from: String, to: String)]) -> StudyNote {
    let pairs = moves.map { "\($0.from)→\($0.to)" }
    return StudyNote(
      code: "school_code_changed", items: pairs,
      japanese: "次の学校は、児童生徒の多くが同じ学校へ移っています。統合などで学校コードが変わった場合は、計画の renamed に書いてください：\(pairs.joined(separator: "、"))",
      english:
        "many pupils of these schools went to one and the same school; if its code changed, as by a merger, say so in 'renamed': \(pairs.joined(separator: ", "))"
    )
  }

  /// Schools without any hardship.
  static func schoolsWithoutHardship(_ schools: [String]) -> StudyNote {
    StudyNote(
      code: "schools_without_hardship", items: schools,
      japanese: "次の学校は、困難指標の項目が全員分ないため、この分析に入っていません：\(schools.joined(separator: "、"))",
      english: "these schools have no hardship of any pupil and are not in the study: \(schools.joined(separator: ", "))")
  }

  /// Schools that are too small.
  static func schoolsTooSmall(_ schools: [String]) -> StudyNote {
    StudyNote(
      code: "schools_too_small", items: schools,
      japanese: "次の学校は、児童生徒か得点が10人（件）に満たないため、何も示していません：\(schools.joined(separator: "、"))",
      english: "these schools have fewer than 10 pupils or scores; nothing is told of them: \(schools.joined(separator: ", "))")
  }

  /// Schools with none to compare with.
  static func schoolsAlone(_ schools: [String]) -> StudyNote {
    StudyNote(
      code: "schools_alone", items: schools,
      japanese: "次の学校は、同じ校種に比べられる学校がないため、何も示していません：\(schools.joined(separator: "、"))",
      english: "these schools are the only ones of their type; nothing is told of them: \(schools.joined(separator: ", "))")
  }

  /// Traits must be older than growth.
  static let traitTiming = StudyNote(
    code: "trait_timing", items: [],
    japanese: "学校の特徴は、伸びを測る期間より前に調べたものでなければ、原因とも結果とも言えません。関係が見つかっても因果関係の証明ではありません。",
    english:
      "a trait must have been recorded before the growth it is set against; even then a relation is no proof that the trait is the cause")

  /// No trait was found.
  static func noTrait(_ traits: Int, schools: Int) -> StudyNote {
    StudyNote(
      code: "no_trait", items: [],
      japanese: "\(traits)の特徴のうち、偶然では説明できないものは見つかりませんでした。\(schools)校で見つけられる大きさの限りを併せて示しています。関係がないという意味ではありません。",
      english:
        "none of \(traits) traits goes beyond chance; the smallest effect that \(schools) schools could have shown is printed beside each: this does not mean that there is none"
    )
  }

  /// Ingredients that point the other way.
  static func opposedIngredients(_ labels: [String]) -> StudyNote {
    StudyNote(
      code: "opposed_ingredients", items: labels,
      japanese: "困難指標の中で、ほかと逆向きに動く項目があります。辞書の方向（上昇・低下）を確かめてください：\(labels.joined(separator: "、"))",
      english:
        "these ingredients of the hardship index go against the first; check their direction in the dictionary: \(labels.joined(separator: ", "))"
    )
  }

  /// Rows of schools that are counted under another code.
  static func mergedAway(_ schools: [String]) -> StudyNote {
    StudyNote(
      code: "merged_schools", items: schools,
      japanese: "計画の renamed により統合後の学校として数えた学校：\(schools.joined(separator: "、"))。学校の特徴は統合後の学校のものを使っています。",
      english: "schools counted under another code, with the traits of that school: \(schools.joined(separator: ", "))")
  }

  /// A conclusion from schools to pupils would be wrong.
  static let ecological = StudyNote(
    code: "within_and_between_differ", items: [],
    japanese: "困難と得点の関係は、学校の中と学校の間で向きが逆です。学校の平均どうしの関係から、児童生徒一人ひとりのことは言えません。",
    english:
      "within schools hardship goes with the score in one direction, between schools in the other: school means say nothing of single pupils"
  )

  /// Traits are set against effects given the hardship of schools, which must differ.
  static let sameHardship = StudyNote(
    code: "same_hardship", items: [], japanese: "困難の度合いがどの学校も同じため、学校の特徴は調べていません。",
    english: "hardship is the same in all schools, so traits were not examined")

  /// Traits need more schools than there are.
  static func tooFewForTraits(schools: Int, needed: Int) -> StudyNote {
    StudyNote(
      code: "too_few_schools_for_traits", items: [],
      japanese: "学校が\(schools)校では、学校の特徴について何も言えません（比べられる学校が\(needed)校以上必要）。近隣の市町村と合わせて調べることをお勧めします。",
      english:
        "\(schools) schools say nothing of traits (at least \(needed) that can be compared are needed); ask the question of several municipalities together"
    )
  }

  /// The mixed model of the gap within schools has no answer.
  static let gapNotEstimated = StudyNote(
    code: "gap_not_estimated", items: [], japanese: "困難による差が学校によって違うかは、推定できませんでした。",
    english: "how the gap within schools differs between schools could not be estimated")

  /// A column that follows from others.
  static func dependent(_ label: TermLabel) -> StudyNote {
    StudyNote(
      code: "aliased", items: [label.english], japanese: "「\(label.japanese)」はほかの項目から決まってしまうため、調整から外しました。",
      english: "'\(label.english)' follows from the other items and was left out")
  }
}
