/// How the value of an item comes from its latent score z, a standard normal number.
enum ItemKind: Equatable, Sendable {
  /// 1 when z is in the upper part of this probability, otherwise 0.
  case flag(rate: Double)
  /// A Poisson count of mean exp(`mean` + `spread`·z).
  case count(mean: Double, spread: Double)
  /// The number `mean` + `spread`·z.
  case measure(mean: Double, spread: Double)
  /// An answer 0 …< `steps`, equally frequent, cut from z.
  case scale(steps: Int)
  /// An answer 0 …< `of` without order, equally frequent, the same every year.
  case choice(of: Int)

  /// The name of the kind in `truth.json`.
  var name: String {
    switch self {
    case .flag: "flag"
    case .count: "count"
    case .measure: "measure"
    case .scale: "scale"
    case .choice: "choice"
    }
  }

  /// Whether the hazards see log(1 + value) instead of the value.
  var isCount: Bool { if case .count = self { true } else { false } }
}
