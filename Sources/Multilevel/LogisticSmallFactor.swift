import Glibc

/// The Cholesky factor of a small positive definite matrix, column after column, without a call of LAPACK.
struct LogisticSmallFactor {
  let order: Int
  /// L with `A = L Lᵀ` in the lower triangle.
  let lower: UnsafeMutablePointer<Double>

  /// Factorises the lower triangle of `A` into `lower`; false when a pivot is not positive.
  ///
  /// - Complexity: O(order³).
  func factorize(_ A: UnsafePointer<Double>) -> Bool {
    let (n, L) = (order, lower)
    for j in 0..<n {
      var pivot = A[j + j * n]
      for k in 0..<j { pivot -= L[j + k * n] * L[j + k * n] }
      guard pivot > 0, pivot.isFinite else { return false }
      let root = pivot.squareRoot()
      L[j + j * n] = root
      for i in j + 1..<max(n, j + 1) {
        var rest = A[i + j * n]
        for k in 0..<j { rest -= L[i + k * n] * L[j + k * n] }
        L[i + j * n] = rest / root
      }
    }
    return true
  }

  /// Replaces b by `A⁻¹ b`.
  func solve(_ b: UnsafeMutablePointer<Double>) {
    let (n, L) = (order, lower)
    for i in 0..<n {
      for k in 0..<i { b[i] -= L[i + k * n] * b[k] }
      b[i] /= L[i + i * n]
    }
    backward(b)
  }

  /// Replaces b by `L⁻ᵀ b`.
  func backward(_ b: UnsafeMutablePointer<Double>) {
    let (n, L) = (order, lower)
    for i in stride(from: n - 1, through: 0, by: -1) {
      for k in i + 1..<max(n, i + 1) { b[i] -= L[k + i * n] * b[k] }
      b[i] /= L[i + i * n]
    }
  }

  /// Writes `L⁻ᵀ`, upper triangular, into a matrix of zeros.
  func writeInverseTransposed(_ N: UnsafeMutablePointer<Double>) {
    for j in 0..<order {
      for i in 0..<order { N[i + j * order] = i == j ? 1 : 0 }
      backward(N + j * order)
    }
  }

  /// Writes `A⁻¹`.
  func writeInverse(_ inverse: UnsafeMutablePointer<Double>) {
    for j in 0..<order {
      for i in 0..<order { inverse[i + j * order] = i == j ? 1 : 0 }
      solve(inverse + j * order)
    }
  }

  /// The logarithm of the determinant of A.
  var logDeterminant: Double { (0..<order).reduce(0) { $0 + 2 * log(lower[$1 + $1 * order]) } }
}
