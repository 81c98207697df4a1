import Probability

/// Which shares of the clusters a learning curve is made from, and how often each is drawn.
public struct LearningCurveDesign: Equatable, Sendable {
  /// The shares, ascending.
  public var shares: [Double]
  /// Draws of each share below the whole.
  public var draws: Int
  /// The seed of the draws.
  public var seed: UInt64

  /// From a tenth to the whole, five draws each.
  public init(shares: [Double] = [0.1, 0.2, 0.4, 0.6, 0.8, 1], draws: Int = 5, seed: UInt64 = 1) {
    (self.shares, self.draws, self.seed) = (shares, draws, seed)
  }

  /// Rows to fit to, 1 or 0 each, for one size.
  struct Draw: Sendable {
    let size: Int
    let weights: [Double]
  }

  func check() throws(ValidationError) {
    guard !shares.isEmpty, shares.allSatisfy({ $0 > 0 && $0 <= 1 }) else { throw .settingOutOfRange(name: "shares") }
    guard draws > 0 else { throw .settingOutOfRange(name: "draws") }
  }

  /// The draws of all sizes; draw r takes the first clusters of the permutation (seed, r), so that larger sizes hold the smaller ones.
  func draws(of sample: ModelSample, fitted: [Bool]) -> [Draw] {
    let codes = sample.clusters.codes
    var isPresent = [Bool](repeating: false, count: sample.clusters.count)
    for row in fitted.indices where fitted[row] { isPresent[Int(codes[row])] = true }
    let present = isPresent.indices.filter { isPresent[$0] }
    return (0..<draws).flatMap { draw in
      var stream = RandomStream(seed: seed, task: LearningCurveDesign.task, replicate: UInt64(draw))
      let order = stream.permutation(of: present.count).map { present[$0] }
      return shares.indices.filter { draw == 0 || shares[$0] < 1 }.map { size in
        var isTaken = [Bool](repeating: false, count: isPresent.count)
        for cluster in order.prefix(Int((shares[size] * Double(order.count)).rounded())) { isTaken[cluster] = true }
        return Draw(size: size, weights: codes.indices.map { fitted[$0] && isTaken[Int(codes[$0])] ? 1 : 0 })
      }
    }
  }

  /// The draws have this task number, so that they share no numbers with other uses of the seed.
  private static let task: UInt64 = 0x6C65_6172_6E
}
