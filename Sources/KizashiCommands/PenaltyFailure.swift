import Regression

/// Why a penalised regression has no answer, with names.
enum PenaltyFailure: Explained {
  /// A penalty factor was given for an item that the model does not have.
  case noItem(String, nearest: String?)
  /// The link is not the one that belongs to the family.
  case link(canonical: String)
  /// A column of folds or years has one value only.
  case oneFold(column: String)
  /// There are more random folds than groups or rows.
  case moreFolds(Int, than: Int)
  /// Columns without a penalty depend on each other.
  case dependent([String])

  /// Speaks of columns by name; other refusals stay as they are.
  init?(_ error: RegressionError, names: [String]) {
    guard case .penalty(.unpenalizedDependent(let columns)) = error else { return nil }
    self = .dependent(columns.map { names[$0] })
  }

  var english: String {
    switch self {
    case .noItem(let name, let nearest):
      "--penalty-factor: the model has no item or column \"\(name)\"." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
    case .link(let canonical): "--penalty goes with the link \(canonical) only: leave out --link."
    case .oneFold(let column): "column \"\(column)\" has one value only in the rows used: cross-validation needs at least 2 folds."
    case .moreFolds(let folds, let count): "--folds \(folds): there are only \(count) groups of rows to share among folds. Use fewer folds."
    case .dependent(let names):
      "\(names.joined(separator: ", ")) have no penalty (--penalty-factor 0 or --lambda 0) and depend on other columns: penalise them or leave them out."
    }
  }

  var japanese: String {
    switch self {
    case .noItem(let name, let nearest):
      "--penalty-factor: モデルに項目・列「\(name)」がありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "")
    case .link(let canonical): "--penalty はリンク \(canonical) でのみ使えます。--link を外してください。"
    case .oneFold(let column): "列「\(column)」は使用する行で値が一つしかありません。交差検証には2つ以上の分割が必要です。"
    case .moreFolds(let folds, let count): "--folds \(folds): 分割に割り当てられるまとまりが\(count)個しかありません。分割数を減らしてください。"
    case .dependent(let names):
      "\(names.joined(separator: "、")) は罰則がなく（--penalty-factor 0 または --lambda 0）、他の列に従属しています。罰則をかけるか、除いてください。"
    }
  }
}
