import LinearAlgebra
import SchoolEffects
import Tabular

/// The hardship index of pupils and the mean hardship of schools.
struct HardshipStep {
  /// The index of each record, in standard deviations of pupils.
  let index: [Double]
  /// The mean of each school, shrunken where pupils are few.
  let schoolMeans: [Double]
  /// The index with its frozen weights.
  let weights: HardshipWeights
  let result: HardshipResult
  /// The items.
  let items: [DictionaryItem]
  /// Per item, −1 where less of it is more hardship by the dictionary, and no weights are given to say so.
  let turned: [Double]

  /// Makes the index of a plan's ingredients.
  init(_ plan: SchoolsPlan, _ records: SchoolRecords, items: [DictionaryItem]) throws {
    turned = plan.hardship.weights == nil ? items.map { $0.direction == .falling ? -1.0 : 1 } : items.map { _ in 1.0 }
    let turned = turned
    let ingredients = Matrix(columns: zip(records.hardship, turned).map { column, sign in column.map { sign * $0 } })
    let types = records.typeCodes.codes, pupilTypes = records.school.map { Int(types[Int($0)]) }
    let index = try Self.naming(items) { () throws(SchoolEffectsError) in
      try HardshipIndex(of: ingredients, types: pupilTypes, method: plan.hardship.weights.map { .weights($0) } ?? .firstPrincipalComponent)
    }
    let schools = records.school.map(Int.init)
    let means = try ShrunkenMeans(of: index.scores, schools: schools, schoolCount: records.schools.count)
    let sensitivity = try HardshipSensitivity(of: index, ingredients: ingredients, schools: schools, types: pupilTypes)
    self.items = items
    self.index = index.scores
    schoolMeans = means.means.map { $0 ?? means.mean }
    weights = index.weights
    result = Self.result(plan, items, turned, index, sensitivity, between: means.betweenVariance.squareRoot())
  }

  private static func naming<Value>(_ items: [DictionaryItem], _ work: () throws(SchoolEffectsError) -> Value) throws -> Value {
    do { return try work() } catch .constantIngredient(let k) { throw StudyError.constantHardship(items[k].id) }
  }

  private static func result(
    _ plan: SchoolsPlan, _ items: [DictionaryItem], _ turned: [Double], _ index: HardshipIndex, _ sensitivity: HardshipSensitivity,
    between: Double
  ) -> HardshipResult {
    var result = HardshipResult()
    let isSingle = items.count == 1
    result.method = isSingle ? "item" : plan.hardship.weights == nil ? "principal_component" : "weights"
    result.ingredients = items.indices.map { k in
      HardshipIngredient(
        item: items[k].id, label: items[k].label, weight: turned[k] * index.weights.coefficients[k], loading: turned[k] * index.loadings[k],
        correlationWithout: sensitivity.withoutIngredient[k])
    }
    result.varianceShare = result.method == "principal_component" ? index.firstShare : nil
    result.alpha = index.alpha
    result.correlationWithFirst = isSingle ? nil : sensitivity.ingredientAlone[0]
    result.betweenSchools = between
    return result
  }
}
