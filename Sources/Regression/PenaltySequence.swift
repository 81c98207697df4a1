import Glibc

/// The penalties λ at which a penalised regression is fitted.
public enum PenaltySequence: Equatable, Sendable {
  /// These, each of which gets an answer, in this order.
  case strengths([Double])
  /// `count` penalties at equal ratios, from the smallest that leaves no coefficient down to `ratio` times that; ends early where further penalties
  /// would change next to nothing, as glmnet does. A nil ratio is 10⁻⁴ when there are more rows than columns and else 10⁻².
  case descending(count: Int, ratio: Double?)

  /// 100 penalties down to the usual ratio.
  public static var standard: PenaltySequence { .descending(count: 100, ratio: nil) }

  /// Refuses what is no sequence.
  func check() throws(RegressionError) {
    switch self {
    case .strengths(let list):
      guard !list.isEmpty, list.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .settingOutOfRange(name: "lambda") }
    case .descending(let count, let ratio):
      guard count >= 1 else { throw .settingOutOfRange(name: "lambda count") }
      guard ratio.map({ $0 > 0 && $0 < 1 }) ?? true else { throw .settingOutOfRange(name: "lambda ratio") }
    }
  }

  /// The penalties, descending, each once.
  func descending(from largest: Double, rows: Int, columns: Int) -> [Double] {
    switch self {
    case .strengths(let list): return Set(list).sorted(by: >)
    case .descending(let count, let ratio):
      let ratio = ratio ?? (rows > columns ? PenaltySequence.tallRatio : PenaltySequence.wideRatio)
      let step = count > 1 ? log(ratio) / Double(count - 1) : 0
      return (0..<count).map { largest * exp(step * Double($0)) }
    }
  }

  /// Where each penalty that was asked for stands among those that were fitted.
  func places(in fitted: [Double]) -> [Int] {
    guard case .strengths(let list) = self else { return Array(fitted.indices) }
    return list.map { λ in fitted.firstIndex(of: λ) ?? 0 }
  }

  /// Whether the sequence may end before its last penalty.
  var mayEndEarly: Bool { if case .descending = self { true } else { false } }

  /// glmnet's default ratios of the smallest to the largest penalty.
  static let tallRatio = 1e-4
  static let wideRatio = 1e-2
}
