import Disclosure
import Studies

extension SchoolsReport {
  var hardshipSection: HTML {
    """
    <p>\(method)</p>
    \(ingredientTable.html)
    <p class="soft">\(sensitivity)</p>
    """
  }

  private var method: String {
    let labels = text.list(result.hardship.ingredients.map(\.label))
    return switch result.hardship.method {
    case "principal_component":
      text(
        "困難の指標は、\(labels)の第1主成分です（校種ごとの平均との差から計算。値が大きいほど困難が大きい）。児童生徒の間の標準偏差を1としています。",
        "The index is the first principal component of \(labels), from differences to the mean of the type of school; more is more hardship, and 1 is a standard deviation between pupils."
      )
    case "weights":
      text(
        "困難の指標は、標準化した\(labels)に、計画で決めた重みを付けた和です（値が大きいほど困難が大きい）。児童生徒の間の標準偏差を1としています。",
        "The index is the sum of the standardised \(labels) with the weights of the plan; more is more hardship, and 1 is a standard deviation between pupils."
      )
    default:
      (result.hardship.ingredients.first?.weight ?? 1) < 0
        ? text(
          "困難の指標は、標準化した\(labels)の符号を逆にしたものです（値が大きいほど困難が大きい）。",
          "The index is the standardised \(labels) with its sign turned; more is more hardship.")
        : text("困難の指標は、標準化した\(labels)です（値が大きいほど困難が大きい）。", "The index is the standardised \(labels); more is more hardship.")
    }
  }

  private var ingredientTable: ReportTable {
    ReportTable(
      columns: [
        .words(text("材料", "ingredient")), .number(text("重み", "weight")), .number(text("指標との相関", "correlation with the index")),
        .number(text("この材料を除いた指標との順位相関（学校）", "rank correlation with the index without it (schools)"))
      ],
      rows: result.hardship.ingredients.map {
        [
          "\($0.label)", "\(NumberText.fixed($0.weight, 3))", "\(NumberText.fixed($0.loading, 2))",
          "\(NumberText.fixed($0.correlationWithout, 2))"
        ]
      }, staysTogether: true)
  }

  private var sensitivity: String {
    let hardship = result.hardship
    var facts: [String] = []
    if let share = hardship.varianceShare {
      facts.append(
        text("第1主成分の寄与率は\(NumberText.percent(share, 0))", "The first component takes up \(NumberText.percent(share, 0)) of the variance"))
    }
    if let alpha = hardship.alpha {
      facts.append(text("クロンバックのαは\(NumberText.fixed(alpha, 2))", "Cronbach's α is \(NumberText.fixed(alpha, 2))"))
    }
    if let correlation = hardship.correlationWithFirst, let first = hardship.ingredients.first {
      facts.append(
        text(
          "「\(first.label)」だけで学校を並べた場合との順位相関は\(NumberText.fixed(correlation, 2))",
          "The rank correlation over schools with \(first.label) alone is \(NumberText.fixed(correlation, 2))"))
    }
    if let between = hardship.betweenSchools {
      facts.append(
        text("学校の平均の標準偏差は\(NumberText.fixed(between, 2))", "The standard deviation of schools' means is \(NumberText.fixed(between, 2))"))
    }
    guard !facts.isEmpty else { return "" }
    let meaning =
      hardship.correlationWithFirst == nil
      ? ""
      : text("相関が1に近いほど、材料の選び方で学校の見え方が変わりません。", " The nearer a correlation to 1, the less the choice of ingredients matters.")
    return text(facts.joined(separator: "、") + "。", facts.joined(separator: ". ") + ".") + meaning
  }
}
