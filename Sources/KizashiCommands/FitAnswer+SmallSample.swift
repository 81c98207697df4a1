import Reports

extension FitAnswer {
  /// Says that there is nothing that allows for few groups.
  mutating func warnAboutDegreesOfFreedom() {
    warnings.append(
      CommandWarning(
        code: "no_degrees_of_freedom", items: [],
        english: "Satterthwaite's degrees of freedom do not exist here: limits and p-values are Wald's, too narrow with few groups. Use "
          + "--degrees-of-freedom kenward-roger.",
        japanese: "Satterthwaite の自由度が求まらないため、信頼限界と p 値は Wald によります。群が少ないと狭すぎます。"
          + "--degrees-of-freedom kenward-roger を使ってください。"))
  }

  /// Estimates with what allows for few groups.
  func smallSampleTable(_ language: Language) -> TextTable {
    let header = language.text("項,推定値,標準誤差,自由度,t,p値,下限,上限", "term,estimate,se,df,t,p,low,high")
    var table = TextTable(header: header.split(separator: ",").map(String.init))
    for row in coefficients {
      let few = row.smallSample
      var cells = [row.term, NumberText.significant(row.estimate), NumberText.significant(few?.standardError ?? row.standardError)]
      cells += [NumberText.significant(few?.degreesOfFreedom, digits: 4), NumberText.fixed(few?.statistic, 3)]
      cells += [NumberText.pValue(few?.pValue, decimals: 4)]
      let limits = limitKind == .profile ? [row.low, row.high] : [few?.low, few?.high]
      table.append(cells + limits.map { NumberText.significant($0) })
    }
    return table
  }
}
