extension Matrix {
  /// The symmetric matrix that has this one's lower triangle.
  public var symmetrized: Matrix {
    var A = self
    for j in 0..<columns { for i in 0..<j { A[i, j] = A[j, i] } }
    return A
  }
}

/// LAPACK's name of the triangle that we use everywhere.
let lowerTriangle = Int8(UInt8(ascii: "L"))
