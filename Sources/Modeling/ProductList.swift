/// Products of variables, each once, in the order in which they were put in.
struct ProductList {
  typealias Product = TermExpansion.Product

  /// The products.
  private(set) var products: [Product] = []
  private var known: Set<[Int]> = []

  /// The most terms that a formula may have; more are a slip of the pen, such as `.^9`.
  static let termLimit = 20_000

  init() {}

  init(_ product: Product) { insert(product) }

  /// The variable of a list that is nothing but one variable.
  var single: Int? { products.count == 1 && products[0].variables.count == 1 ? products[0].variables[0] : nil }

  mutating func insert(_ product: Product) {
    if known.insert(product.variables).inserted { products.append(product) }
  }

  mutating func insert(_ others: ProductList) {
    for product in others.products { insert(product) }
  }

  mutating func remove(_ others: ProductList) {
    known.subtract(others.known)
    products.removeAll { !known.contains($0.variables) }
  }

  /// One product of all variables: what the terms after `/` are nested in.
  func merged(at position: Int) -> ProductList {
    ProductList(Product(variables: Set(products.flatMap(\.variables)).sorted(), position: position))
  }

  /// Each product of this list with each of another.
  ///
  /// - Complexity: O(products × products).
  /// - Throws: `FormulaProblem.tooManyTerms`.
  func crossed(with others: ProductList, _ position: Int, in formula: Formula) throws(FormulaError) -> ProductList {
    var list = ProductList()
    for left in products {
      for right in others.products {
        list.insert(Product(variables: Set(left.variables + right.variables).sorted(), position: position))
      }
      guard list.products.count <= Self.termLimit else {
        throw .syntax(formula: formula.text, at: position, .tooManyTerms(limit: Self.termLimit))
      }
    }
    return list
  }
}
