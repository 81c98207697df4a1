import Glibc

/// Penalties from the largest useful one downwards, each a fixed share of the one before.
struct PenaltyGrid: Equatable {
  let values: [Double]

  init(top: Double) {
    let steps = Int((log(Self.smallestShare) / log(Self.ratio)).rounded(.up))
    values = (0...steps).map { top * pow(Self.ratio, Double($0)) }
  }

  /// Close enough that few features enter at one step.
  private static let ratio = 0.93
  /// Where the path ends: the lasso hardly shrinks there.
  private static let smallestShare = 1e-3
}
