import Regression
import Studies
import Validation

extension ValidationReport {
  var necessitySection: HTML {
    guard let necessity = result.necessity else {
      return missing("項目の値がないため、項目を外した場合は調べられません。", "Without the values of the items none can be left out.")
    }
    let rows = necessity.items.map { item in
      ForestChart.Row(label: short(label(item.item)), value: item.areaLoss.value, limits: item.areaInterval.low...item.areaInterval.high)
    }
    return words(
      "個人情報は、目的に必要な最小限だけを使うことが求められます。項目を一つ外して残りで作り直し、検証用の児童でAUCがどれだけ下がるかを調べました。下がり方の上限が\(NumberText.significant(necessity.tolerance))未満なら「外してよい」としています。",
      "Personal data must be the least that the purpose needs. Each item was left out and the rest fitted again; an item may be dropped when the upper limit of the loss of AUC is below \(NumberText.significant(necessity.tolerance))."
    )
      + ForestChart(
        title: text("項目を外したときのAUCの低下", "loss of AUC without the item"), name: text("AUCの低下", "loss of AUC"), rows: rows,
        reference: necessity.tolerance
      ).html
      + caption(
        "線：95％信頼区間。点線：許せる低下（\(NumberText.significant(necessity.tolerance))）。",
        "Lines: 95 % intervals. Dashed: the loss accepted (\(NumberText.significant(necessity.tolerance))).")
      + droppable(necessity) + table(necessity).html
  }

  private func short(_ label: String) -> String {
    label.count > Self.longestLabel ? String(label.prefix(Self.longestLabel - 1)) + "…" : label
  }
  private static let longestLabel = 13

  private func droppable(_ necessity: Necessity) -> HTML {
    guard !necessity.droppable.isEmpty else { return words("外してよいと言える項目はありません。", "No item may be said to be dispensable.") }
    let after = necessity.areaWithout.map { text("外した後のAUCは\(text.area($0))", "the AUC is then \(text.area($0))") } ?? ""
    return words(
      "一緒に外してよいとみられる項目：\(text.list(necessity.droppable.map(label)))。すべての項目でのAUCは\(text.area(necessity.area))、\(after)。",
      "May be dropped together: \(text.list(necessity.droppable.map(label))). With all items the AUC is \(text.area(necessity.area)); \(after)."
    )
  }

  private func table(_ necessity: Necessity) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("項目", "item")), .number(text("AUCの低下（95％信頼区間）", "loss of AUC (95 % interval)")), .name(text("判断", "verdict"))
      ],
      rows: necessity.items.map { item in
        [
          "\(label(item.item))", "\(text.interval(item.areaLoss.value, item.areaInterval.low, item.areaInterval.high, 4))",
          "\(item.mayBeDropped ? text("外してよい", "may be dropped") : text("残す", "keep"))"
        ]
      })
  }
}
