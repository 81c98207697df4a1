import Testing

@testable import Association

struct AssociationErrorTests {
  @Test(arguments: [
    (
      AssociationError.outcomeIsNotBinary(row: 7),
      "The outcome of row 7 is neither 0 nor 1. Write 1 for a child with the event, 0 for one without, and leave unknown outcomes empty.",
      "7 行目の結果の値が 0 でも 1 でもありません。該当する児童は 1、該当しない児童は 0 とし、不明の場合は空欄にしてください。"
    ),
    (
      .outcomeDoesNotVary(rows: 9, events: 0),
      "0 of 9 rows have the event, so nothing can be compared. Check the outcome column and the period.",
      "9 行のうち該当が 0 行のため、比較できません。結果の列と対象期間を確認してください。"
    ),
    (
      .pValueOutOfRange(position: 3),
      "The p-value at position 3 is not between 0 and 1. Correct it, or leave it empty if the test was not made.",
      "3 番目の p 値が 0 から 1 の範囲にありません。値を訂正するか、検定していない場合は空欄にしてください。"
    ),
    (
      .settingOutOfRange(name: "level", lowest: 0, highest: 1),
      "The setting \"level\" must lie between 0.0 and 1.0.",
      "設定「level」は 0.0 から 1.0 までの値にしてください。"
    ),
    (
      .lengthsDiffer(column: "absence", rows: 3, expected: 4),
      "Column \"absence\" has 3 rows where 4 were expected. Make all columns from the same table.",
      "列「absence」は 3 行ですが、4 行が必要です。すべての列を同じ表から作成してください。"
    ),
    (
      .decompositionFailed(columns: 5),
      "The correlations of 5 columns could not be decomposed. Look for values that are infinite or far too large.",
      "5 列の相関行列を分解できませんでした。無限大や極端に大きい値がないか確認してください。"
    )
  ])
  func `messages say what, where and what to do`(error: AssociationError, english: String, japanese: String) {
    #expect(error.english == english && error.japanese == japanese)
  }
}
