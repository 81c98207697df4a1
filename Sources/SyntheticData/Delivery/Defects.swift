import Probability

/// Rows that a reader must refuse, spread over the registers: what typing, merging and old systems leave behind.
struct Defects: Sendable {
  /// What is wrong with a row.
  enum Kind: String, Sendable {
    case fullWidthDigits = "full_width_digits"
    case unitInNumber = "unit_in_number"
    case unknownCode = "unknown_code"
    case noChild = "no_child_id"
  }

  /// One row, and what stands in one of its cells.
  struct Defect: Sendable {
    let register: Register
    let kind: Kind
    /// The item whose cell is wrong; nil where the child's identifier is missing.
    let item: String?
    let text: String
    var row = 0
  }

  let all: [Defect]

  private static let sites = [
    Defect(register: .health, kind: .fullWidthDigits, item: "height", text: "１２８.５"),
    Defect(register: .attendance, kind: .unitInNumber, item: "abs_days", text: "12日"),
    Defect(register: .survey, kind: .unknownCode, item: "q_food", text: "9"),
    Defect(register: .consult, kind: .noChild, item: nil, text: ""),
    Defect(register: .nurse, kind: .fullWidthDigits, item: "nurse_cnt", text: "１２"),
    Defect(register: .school, kind: .unitInNumber, item: "score", text: "58点"),
    Defect(register: .household, kind: .unknownCode, item: "birth_month", text: "13"),
    Defect(register: .benefit, kind: .noChild, item: nil, text: "")
  ]

  init(count: Int, rows: Int, seed: UInt64) {
    var stream = RandomStream(seed: seed, .defects)
    var taken: Set<[Int]> = []
    all = (0..<count).map { k in
      var defect = Self.sites[k % Self.sites.count]
      repeat { defect.row = stream.index(below: rows) } while !taken.insert([k % Self.sites.count, defect.row]).inserted
      return defect
    }
  }

  /// The defects of one register by row.
  func rows(of register: Register) -> [Int: Defect] {
    Dictionary(uniqueKeysWithValues: all.filter { $0.register == register }.map { ($0.row, $0) })
  }
}
