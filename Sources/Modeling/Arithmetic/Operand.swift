/// A number, the same in every row, or a number for each row.
enum Operand {
  case constant(Double)
  case values([Double])

  /// The function of each number.
  func map(_ f: (Double) -> Double) -> Operand {
    switch self {
    case .constant(let number): .constant(f(number))
    case .values(let numbers): .values(numbers.map(f))
    }
  }

  /// The function of each pair of numbers.
  func combined(with other: Operand, _ f: (Double, Double) -> Double) -> Operand {
    switch (self, other) {
    case (.constant(let a), .constant(let b)): .constant(f(a, b))
    case (.values(let a), .constant(let b)): .values(a.map { f($0, b) })
    case (.constant(let a), .values(let b)): .values(b.map { f(a, $0) })
    case (.values(let a), .values(let b)): .values(zip(a, b).map(f))
    }
  }

  /// The first row without a finite number.
  var firstFault: Int? {
    switch self {
    case .constant(let number): number.isFinite ? nil : 0
    case .values(let numbers): numbers.firstIndex { !$0.isFinite }
    }
  }
}
