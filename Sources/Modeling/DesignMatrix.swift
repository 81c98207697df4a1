public import LinearAlgebra

/// The columns of a model for the rows of a table, made block by block from the columns of the table.
public struct DesignMatrix: RowBlocks {
  /// Where a column comes from.
  enum Source: Sendable {
    /// 1 everywhere.
    case constant
    /// These numbers.
    case number([Double])
    /// 1 where the code is this, else 0.
    case indicator([Int32], of: Int32)
    /// A column of this matrix, whose rows are those of the design.
    case column(Matrix, Int)
    /// The product of these.
    case product([Source])
  }

  /// A term of the formula and the columns it takes.
  public struct Term: Equatable, Sendable {
    /// The name as written, without blanks.
    public let name: String
    /// Its columns.
    public let columns: Range<Int>
  }

  /// The number of rows.
  public let rows: Int
  /// The names of the columns: `(Intercept)`, `age`, `race[black]`.
  public let names: [String]
  /// The terms in order, without the constant.
  public let terms: [Term]
  /// Whether the first column is the constant.
  public let hasIntercept: Bool
  private let sources: [Source]
  /// The values themselves, where they are kept too.
  private var tiles: TiledMatrix?

  init(rows: Int, sources: [Source], names: [String], terms: [Term], hasIntercept: Bool) {
    precondition(sources.count == names.count, "a name for each column")
    self.rows = rows
    self.sources = sources
    self.names = names
    self.terms = terms
    self.hasIntercept = hasIntercept
  }

  /// The number of columns.
  public var columns: Int { sources.count }

  /// Writes these rows into `block`, column after column.
  ///
  /// - Complexity: O(rows of the range × columns).
  public func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    if let tiles { return tiles.fill(block, rows: range) }
    for (j, source) in sources.enumerated() {
      let target = UnsafeMutableBufferPointer(rebasing: block[j * range.count..<(j + 1) * range.count])
      source.write(target, rows: range)
    }
  }

  /// The same design with its values kept in memory tile by tile, for whoever reads it many times.
  ///
  /// It stays as it is where columns are so few that a tile takes long runs of each, which are read as fast as a tile in one piece, and where the
  /// values would take more than 2 GiB.
  /// - Complexity: O(rows × columns).
  public func tiled(threads: Int = 1) -> DesignMatrix {
    guard tileRows < longRun, rows <= largestTiled / max(columns, 1) else { return self }
    var design = self
    design.tiles = TiledMatrix(self, threads: threads)
    return design
  }

  /// The design without one term.
  public func removing(term index: Int) -> DesignMatrix {
    let gone = terms[index].columns
    let kept = sources.indices.filter { !gone.contains($0) }
    let others = terms.indices.filter { $0 != index }.map { i in
      let shift = terms[i].columns.lowerBound >= gone.upperBound ? gone.count : 0
      return Term(name: terms[i].name, columns: terms[i].columns.lowerBound - shift..<terms[i].columns.upperBound - shift)
    }
    return DesignMatrix(
      rows: rows, sources: kept.map { sources[$0] }, names: kept.map { names[$0] }, terms: others, hasIntercept: hasIntercept)
  }

  /// The design with these columns only, without its terms.
  public func keeping(columns kept: [Int]) -> DesignMatrix {
    DesignMatrix(
      rows: rows, sources: kept.map { sources[$0] }, names: kept.map { names[$0] }, terms: [],
      hasIntercept: hasIntercept && kept.contains(0))
  }

  /// The whole design in memory.
  ///
  /// - Complexity: O(rows × columns).
  public var matrix: Matrix {
    var X = Matrix(rows: rows, columns: columns)
    X.elements.withUnsafeMutableBufferPointer { fill($0, rows: 0..<rows) }
    return X
  }
}

/// The number of rows from which a piece of a column is read as fast as memory goes: half a page.
private let longRun = 256
/// The number of values up to which a design is kept in memory: 2 GiB of them.
private let largestTiled = 1 << 28
