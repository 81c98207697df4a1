import LinearAlgebra

extension DesignMatrix.Source {
  /// Writes these rows.
  func write(_ target: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    switch self {
    case .constant: target.update(repeating: 1)
    case .number(let numbers): _ = target.update(fromContentsOf: numbers[range])
    case .indicator(let codes, let code):
      codes.withUnsafeBufferPointer { codes in
        for k in target.indices { target[k] = codes[range.lowerBound + k] == code ? 1 : 0 }
      }
    case .column(let matrix, let j):
      _ = target.update(fromContentsOf: matrix.elements[j * matrix.rows + range.lowerBound..<j * matrix.rows + range.upperBound])
    case .product(let parts):
      parts[0].write(target, rows: range)
      for part in parts.dropFirst() { part.multiply(target, rows: range) }
    }
  }

  /// Multiplies what stands there by these rows.
  private func multiply(_ target: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    switch self {
    case .constant: return
    case .number(let numbers): multiply(target, by: numbers, from: range.lowerBound)
    case .indicator(let codes, let code):
      codes.withUnsafeBufferPointer { codes in
        for k in target.indices where codes[range.lowerBound + k] != code { target[k] = 0 }
      }
    case .column(let matrix, let j): multiply(target, by: matrix.elements, from: j * matrix.rows + range.lowerBound)
    case .product(let parts): for part in parts { part.multiply(target, rows: range) }
    }
  }

  private func multiply(_ target: UnsafeMutableBufferPointer<Double>, by numbers: [Double], from start: Int) {
    numbers.withUnsafeBufferPointer { numbers in
      for k in target.indices { target[k] *= numbers[start + k] }
    }
  }
}
