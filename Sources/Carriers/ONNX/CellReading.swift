import Scoring

/// The first part of the graph: cells without their blanks, and what the rule's texts say of them.
struct CellReading {
  /// Rows in front of the records; they give each split the two pieces that the next step takes, and keep a batch of none from being empty.
  static let sentinels = ["0.0e0", "0.0E0"]

  /// Records × inputs, below the sentinels: the cells without blanks, empty where they are no single word.
  let words: GraphTensor
  let isEmpty: GraphTensor
  /// A word with more blanks around it than the graph drops.
  let isUnreadable: GraphTensor
  /// What the texts of the rule say: an accepted text, a reason, or unknown.
  let lookup: GraphTensor

  init(_ graph: GraphBuilder, _ table: InputTable) {
    graph.part = "cells"
    let cells = Self.cells(graph, table.inputs.map(\.id))
    isEmpty = cells.matches(CellText.empty)
    let isSimple = cells.matches(CellText.simple)
    isUnreadable = cells.matches(CellText.word) .& .!isSimple
    words = CellText.blanks.reduce(cells.kept(where: isSimple, else: "")) { text, blank in
      let pieces = text.pieces(between: blank)
      return pieces.entry(pieces.matches(CellText.word).firstTrue())
    }
    lookup = Self.lookup(graph, table, cells, words)
  }

  /// The inputs side by side, below the sentinels.
  private static func cells(_ graph: GraphBuilder, _ names: [String]) -> GraphTensor {
    let records = graph.add(.concat, names.map { graph.input($0).column() }, [.axis(1)])
    let rows = sentinels.flatMap { Array(repeating: $0, count: names.count) }
    return graph.add(.concat, [graph.texts(rows, shape: [sentinels.count, names.count]), records], [.axis(0)])
  }

  /// One table answers for all inputs: its keys start with the input's position.
  private static func lookup(_ graph: GraphBuilder, _ table: InputTable, _ cells: GraphTensor, _ words: GraphTensor) -> GraphTensor {
    graph.part = "texts"
    let prefixes = graph.texts(table.inputs.indices.map { "\($0):" })
    let texts = table.inputs.enumerated().flatMap { i, input in table.lookup(input).map { (prefix: "\(i):", $0.text, $0.answer) } }
    let isPlain = { (text: String) in !text.contains { CellText.blanks.contains(String($0)) } }
    let plain = texts.filter { isPlain($0.1) }
    let found = prefixes.followed(by: words).with(
      .labelEncoder,
      attributes: [
        .texts("keys_strings", [""] + plain.map { $0.prefix + $0.1 }), .ints("values_int64s", [InputTable.unknownText] + plain.map(\.2)),
        .int("default_int64", InputTable.unknownText)
      ])
    let keys = prefixes.followed(by: cells)
    return texts.filter { !isPlain($0.1) }.reduce(found) { found, text in
      keys.matches(CellText.escaped(text.prefix) + CellText.padded(text.1)).choose(text.2, else: found)
    }
  }
}
