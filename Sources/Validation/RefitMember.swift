import Glibc
import LinearAlgebra

/// One refit while it is being found: where it stands, and whether another step is worth while.
struct RefitMember {
  /// Whether there is an answer.
  enum State { case moving, found, lost }

  /// The weight of each row.
  let weights: [Double]
  private(set) var coefficients: [Double]
  private(set) var state = State.moving
  /// The factor of an information matrix, and whether it is that of the present coefficients.
  private var factor: TriangularFactor?
  private var isFresh = false
  private var lastLength = Double.infinity
  private var steps = 0

  init(weights: [Double], start: [Double]) { (self.weights, coefficients) = (weights, start) }

  /// The estimates are found when the step that would come next is shorter than this, in standard errors.
  private static let tolerance = 1e-8
  /// Steps with an old information matrix go on while each is below this share of the one before.
  private static let oldShare = 0.25
  /// Steps with a new one go on while each is below this share; where no maximum exists a step is about 0.6 of the one before.
  private static let newShare = 0.5
  /// After so many steps the refit is left to the solver that makes sure.
  private static let mostSteps = 30
  /// So is one with a column of which the others leave a smaller share unexplained.
  private static let leastUnexplained = 1e-8

  /// Goes one step on from the score at the present coefficients, or ends there.
  mutating func advance(score: [Double], information: () -> Matrix) {
    if factor == nil { renew(information()) }
    guard var whitened = factor?.forward(score), state == .moving else { return state = .lost }
    if !isFresh, length(whitened) >= RefitMember.oldShare * lastLength, length(whitened) > RefitMember.tolerance {
      renew(information())
      guard let new = factor?.forward(score), state == .moving else { return state = .lost }
      whitened = new
    }
    move(whitened)
  }

  private mutating func move(_ whitened: [Double]) {
    let length = length(whitened)
    guard length > RefitMember.tolerance else { return state = .found }
    guard let factor, length < RefitMember.newShare * lastLength, steps < RefitMember.mostSteps else { return state = .lost }
    for (j, step) in factor.backward(whitened).enumerated() { coefficients[j] += step }
    (lastLength, isFresh, steps) = (length, false, steps + 1)
  }

  private mutating func renew(_ information: Matrix) {
    let root = Result { () throws(LinearAlgebraError) in try TriangularFactor(of: information) }
    guard case .success(let root) = root, root.smallestUnexplainedShare > RefitMember.leastUnexplained else { return state = .lost }
    (factor, isFresh) = (root, true)
  }

  private func length(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
