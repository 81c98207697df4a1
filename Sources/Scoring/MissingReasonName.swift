/// The words for the usual reasons for which a value is missing.
public enum MissingReasonName {
  /// The words for a reason of this code; `nil` where it is none of the usual ones.
  /// - Complexity: O(names).
  public static func text(_ code: String) -> LocalizedText? {
    names.first { $0.code == code }.map { LocalizedText(ja: $0.japanese, en: $0.english) }
  }

  private static let names: [(code: String, japanese: String, english: String)] = [
    ("not_recorded", "記録なし", "not recorded"), ("no_history", "前年度の記録なし", "no history"), ("not_attended", "未受診・欠席", "did not attend"),
    ("refused", "無回答", "no answer"), ("transferred_in", "転入前の記録なし", "records of another town"),
    ("system_gap", "制度・システム上なし", "not collected"), ("not_applicable", "該当なし", "not applicable"),
    ("not_yet", "未把握", "not yet known"), ("unknown", "不明", "unknown"), ("unseen", "登録のない値", "not in the list"),
    ("implausible", "範囲外の値", "outside the range")
  ]
}
