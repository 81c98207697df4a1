import LinearAlgebra
import Testing

@testable import SchoolEffects

struct HardshipIndexTests {
  let reference: IndexFixture

  init() throws { reference = try IndexFixture.load() }

  @Test func `scores, loadings, eigenvalues and alpha are those of numpy`() throws {
    let index = try HardshipIndex(of: reference.matrix, types: reference.types)
    #expect(relativeDifference(index.scores, reference.scores) < 1e-10)
    #expect(relativeDifference(index.loadings, reference.loadings) < 1e-10)
    #expect(relativeDifference(index.eigenvalues, reference.eigenvalues) < 1e-12)
    #expect(abs(index.alpha! - reference.alpha) < 1e-12)
    #expect(abs(index.firstShare - reference.eigenvalues[0] / 3) < 1e-12)
    #expect(index.opposedIngredients == [2])
    #expect(index.completePupils == 240)
  }

  @Test func `the index has mean 0 in each type and variance 1`() throws {
    let index = try HardshipIndex(of: reference.matrix, types: reference.types)
    for type in 0..<2 {
      let own = zip(index.scores, reference.types).filter { $0.1 == type }.map(\.0)
      #expect(abs(own.reduce(0, +)) < 1e-10)
    }
    #expect(abs(index.scores.reduce(0) { $0 + $1 * $1 } / 238 - 1) < 1e-12)
  }

  @Test func `turning an ingredient that is not the first changes no score, turning the first turns all`() throws {
    let index = try HardshipIndex(of: reference.matrix, types: reference.types)
    var columns = reference.ingredients
    columns[2] = columns[2].map { 4 - $0 }
    let other = try HardshipIndex(of: Matrix(columns: columns), types: reference.types)
    #expect(relativeDifference(other.scores, index.scores) < 1e-10)
    columns[0] = columns[0].map { -$0 }
    let turned = try HardshipIndex(of: Matrix(columns: columns), types: reference.types)
    let expected = index.scores.map { -$0 }
    #expect(relativeDifference(turned.scores, expected) < 1e-10)
    #expect(turned.loadings[0] > 0)
  }

  @Test func `frozen weights score new pupils by the same rule and know nothing of missing ones`() throws {
    let index = try HardshipIndex(of: reference.matrix, types: reference.types)
    let some = [3, 200]
    let again = index.weights.scores(of: reference.matrix[rows: some, columns: [0, 1, 2]], types: some.map { reference.types[$0] })
    let expected = some.map { index.scores[$0] }
    #expect(again == expected)
    let unknown = index.weights.scores(of: Matrix(columns: [[1, 1], [.nan, 1], [2, 2]]), types: [0, 2])
    #expect(unknown.allSatisfy { $0.isNaN })
  }

  @Test func `pupils with a missing ingredient do not move the weights`() throws {
    let extra = Matrix(columns: reference.ingredients.enumerated().map { $0.element + [$0.offset == 1 ? .nan : 77] })
    let index = try HardshipIndex(of: extra, types: reference.types + [0])
    let plain = try HardshipIndex(of: reference.matrix, types: reference.types)
    #expect(index.weights == plain.weights)
    #expect(index.scores.last!.isNaN && index.completePupils == 240)
  }

  @Test func `given weights are used as they are`() throws {
    let index = try HardshipIndex(of: reference.matrix, types: reference.types, method: .weights([1, 1, 0]))
    let c = index.weights.coefficients
    #expect(c[0] == c[1] && c[2] == 0)
    #expect(abs(index.scores.reduce(0) { $0 + $1 * $1 } / 238 - 1) < 1e-12)
    #expect(throws: SchoolEffectsError.unusableWeights) {
      try HardshipIndex(of: reference.matrix, types: reference.types, method: .weights([0, 0, 0]))
    }
    #expect(throws: SchoolEffectsError.unusableWeights) {
      try HardshipIndex(of: reference.matrix, types: reference.types, method: .weights([1, .nan, 0]))
    }
    #expect(throws: SchoolEffectsError.lengthsDiffer(name: "weights", count: 2, expected: 3)) {
      try HardshipIndex(of: reference.matrix, types: reference.types, method: .weights([1, 1]))
    }
  }

  @Test func `an ingredient that differs between types alone is refused`() {
    let columns = [reference.ingredients[0], reference.types.map { Double($0) * 0.1 }]
    #expect(throws: SchoolEffectsError.constantIngredient(1)) { try HardshipIndex(of: Matrix(columns: columns), types: reference.types) }
  }

  @Test func `sensitivity compares the order of schools`() throws {
    let index = try HardshipIndex(of: reference.matrix, types: reference.types)
    let sensitivity = try HardshipSensitivity(of: index, ingredients: reference.matrix, schools: reference.school, types: reference.types)
    #expect(sensitivity.withoutIngredient.allSatisfy { $0! > 0 && $0! < 1 })
    #expect(sensitivity.ingredientAlone.allSatisfy { $0! > 0 && $0! < 1 })
    let alone = try HardshipIndex(of: Matrix(columns: [reference.ingredients[0]]), types: reference.types)
    let one = try HardshipSensitivity(
      of: alone, ingredients: Matrix(columns: [reference.ingredients[0]]), schools: reference.school, types: reference.types)
    #expect(one.withoutIngredient == [nil] && one.ingredientAlone == [1] && alone.alpha == nil)
  }
}
