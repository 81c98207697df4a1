extension SyntheticDataError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .childrenOutOfRange(let given, let range):
      "children: \(given) is not possible; choose \(range.lowerBound) to \(range.upperBound)."
    case .yearsOutOfRange(let given, let range): "years: \(given) is not possible; choose \(range.lowerBound) to \(range.upperBound)."
    case .defectsOutOfRange(let given, let range):
      "defects: \(given) is not possible; choose \(range.lowerBound) to \(range.upperBound), one for each hundred children at most."
    case .settingOutOfRange(let setting, let given, let range):
      "\(setting.rawValue): \(given) is not possible; choose \(range.lowerBound) to \(range.upperBound)."
    case .sizeSpreadOutOfRange(let given, let range):
      "size-spread: \(given) is not possible; choose \(range.lowerBound) to \(range.upperBound)."
    case .folderInUse(let path, let file): "\(path): this folder has a \(file) already, which is not overwritten. Choose an empty folder."
    case .folderNotMade(let path, let reason): "\(path): the folder cannot be made (\(reason)). Choose a place where you may write."
    case .fileNotWritten(let english, _): english
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .childrenOutOfRange(let given, let range):
      "児童数 \(given) は指定できません。\(range.lowerBound) から \(range.upperBound) までの数を指定してください。"
    case .yearsOutOfRange(let given, let range):
      "年数 \(given) は指定できません。\(range.lowerBound) から \(range.upperBound) までの数を指定してください。"
    case .defectsOutOfRange(let given, let range):
      "不備のある行の数 \(given) は指定できません。児童 100 人につき 1 行まで、\(range.lowerBound) から \(range.upperBound) までの数を指定してください。"
    case .settingOutOfRange(let setting, let given, let range):
      "\(setting.japanese) \(given) は指定できません。\(range.lowerBound) から \(range.upperBound) までの数を指定してください。"
    case .sizeSpreadOutOfRange(let given, let range):
      "学校規模のばらつき \(given) は指定できません。\(range.lowerBound) から \(range.upperBound) までの数を指定してください。"
    case .folderInUse(let path, let file):
      "\(path): このフォルダーには既に \(file) があり、上書きしません。空のフォルダーを指定してください。"
    case .folderNotMade(let path, let reason):
      "\(path): フォルダーを作成できません (\(reason))。書き込みのできる場所を指定してください。"
    case .fileNotWritten(_, let japanese): japanese
    }
  }
}

extension SyntheticSchools.Setting {
  /// The setting in words.
  var japanese: String {
    switch self {
    case .elementarySchools: "小学校の数"
    case .juniorHighSchools: "中学校の数"
    case .pupilsPerGrade: "1学年の児童生徒数"
    case .years: "年数"
    case .traits: "学校の特徴の数"
    }
  }
}
