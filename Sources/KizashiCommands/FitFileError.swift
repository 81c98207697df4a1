/// Why a file holds no fit that can be handed to another system.
enum FitFileError: Explained, Equatable {
  /// The file is not what `fit --json` prints.
  case notAFit(path: String)
  /// Estimates of this kind need more than the terms.
  case notExpressible(path: String, method: String)
  /// The fit has no estimates.
  case withoutEstimates(path: String)

  var english: String {
    switch self {
    case .notAFit(let path): "\(path): not the answer of kizashi fit. Write one with: kizashi fit FORMULA TABLE --json"
    case .notExpressible(let path, let method):
      "\(path): a fit by \(method) has no form in other systems. Fit without a penalty and without random effects."
    case .withoutEstimates(let path): "\(path): the fit has no estimates. Mend what its warnings name, and fit again."
    }
  }

  var japanese: String {
    switch self {
    case .notAFit(let path): "\(path)：kizashi fit の結果ではありません。kizashi fit 式 表 --json で作ってください。"
    case .notExpressible(let path, let method):
      "\(path)：\(method)による当てはめは他のシステムでは表せません。罰則と変量効果なしで当てはめてください。"
    case .withoutEstimates(let path): "\(path)：推定値がありません。警告に挙がった点を直して、もう一度当てはめてください。"
    }
  }
}
