/// A word of the dictionary, in English and Japanese.
protocol DictionaryWord: RawRepresentable<String>, CaseIterable, Sendable {
  /// The word in Japanese, as officials write it.
  var japanese: String { get }
}

extension DictionaryItem {
  /// What the cells of an item hold.
  public enum ValueType: String, CaseIterable, Sendable {
    /// Any number.
    case number
    /// A whole number of zero or more.
    case count
    /// 0 or 1.
    case flag
    /// Steps of a scale, as numbers.
    case ordinal
    /// One of a few codes without order.
    case category
    /// A day.
    case date
    /// A fiscal year.
    case year
    /// An identifier.
    case key
    /// Free text.
    case text
  }

  /// What an item is for in a register.
  public enum Role: String, CaseIterable, Sendable {
    /// An item like any other.
    case item
    /// The key of a child.
    case child
    /// The key of a household.
    case household
    /// The fiscal year that the row describes.
    case year
    /// The school grade.
    case grade
    /// The sex.
    case sex
    /// The school.
    case school
    /// The ward or district.
    case ward
    /// The day of birth.
    case birthDate = "birth_date"
    /// The day on which support or observation began.
    case listedOn = "listed_on"
    /// The day on which it ended.
    case delistedOn = "delisted_on"
    /// The day on which the row became known.
    case knownOn = "known_on"
    /// How many children the row stands for.
    case frequency
  }

  /// Whose property an item is.
  public enum Level: String, CaseIterable, Sendable { case child, household, school, ward }

  /// Where an item comes from.
  public enum Origin: String, CaseIterable, Sendable {
    /// Kept for every child in the ordinary course of work.
    case routine
    /// Made while a child was being supported: it may say that the child was noticed, not that the risk was higher.
    case supportProcess = "support_process"
    /// Made by a decision on eligibility.
    case eligibilityDecision = "eligibility_decision"
  }

  /// How the risk moves as the value goes up.
  public enum Direction: String, CaseIterable, Sendable { case rising, falling, none }

  /// Whether an item may stand in a model.
  public enum Use: String, CaseIterable, Sendable {
    /// It may.
    case candidate
    /// It serves to check the model's fairness only.
    case audit
    /// It must not be used.
    case none
  }
}

extension DictionaryItem.ValueType: DictionaryWord {
  var japanese: String {
    switch self {
    case .number: "数値"
    case .count: "回数"
    case .flag: "有無"
    case .ordinal: "段階"
    case .category: "区分"
    case .date: "日付"
    case .year: "年度"
    case .key: "識別子"
    case .text: "文字"
    }
  }
}

extension DictionaryItem.Role: DictionaryWord {
  var japanese: String {
    switch self {
    case .item: "項目"
    case .child: "児童"
    case .household: "世帯"
    case .year: "年度"
    case .grade: "学年"
    case .sex: "性別"
    case .school: "学校"
    case .ward: "地区"
    case .birthDate: "生年月日"
    case .listedOn: "開始日"
    case .delistedOn: "終了日"
    case .knownOn: "把握日"
    case .frequency: "人数"
    }
  }
}

extension DictionaryItem.Level: DictionaryWord {
  var japanese: String {
    switch self {
    case .child: "児童"
    case .household: "世帯"
    case .school: "学校"
    case .ward: "地区"
    }
  }
}

extension DictionaryItem.Origin: DictionaryWord {
  var japanese: String {
    switch self {
    case .routine: "通常業務"
    case .supportProcess: "支援過程"
    case .eligibilityDecision: "認定判断"
    }
  }
}

extension DictionaryItem.Direction: DictionaryWord {
  var japanese: String {
    switch self {
    case .rising: "上昇"
    case .falling: "低下"
    case .none: "なし"
    }
  }
}

extension DictionaryItem.Use: DictionaryWord {
  var japanese: String {
    switch self {
    case .candidate: "候補"
    case .audit: "監査"
    case .none: "不使用"
    }
  }
}
