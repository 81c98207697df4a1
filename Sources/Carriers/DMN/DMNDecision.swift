/// A decision: what it needs, and how it is made.
struct DMNDecision {
  /// How a decision is made.
  enum Logic {
    case expression(String)
    case table(DMNTable)
  }

  let id: String
  let name: String
  let type: String
  /// What it is, in Japanese.
  let description: String
  /// The ids of the inputs and decisions that it needs.
  let needs: [DMNReference]
  let logic: Logic

  /// As XML.
  var xml: String {
    let requirements = needs.enumerated().map { i, need in
      "    <informationRequirement id=\"\(id)_needs\(i + 1)\"><\(need.element) href=\"#\(need.id)\"/></informationRequirement>"
    }
    let head = """
        <decision id="\(id)" name="\(DMNText.escaped(name))">
          <description>\(DMNText.escaped(description))</description>
          <variable id="\(id)_variable" name="\(DMNText.escaped(name))" typeRef="\(type)"/>
      """
    return ([head] + requirements + [body, "  </decision>"]).joined(separator: "\n")
  }

  /// The decision as something that another needs.
  var reference: DMNReference { DMNReference(id: id, name: name, type: type, isInput: false) }

  private var body: String {
    switch logic {
    case .expression(let text): "    <literalExpression id=\"\(id)_text\"><text>\(DMNText.escaped(text))</text></literalExpression>"
    case .table(let table): table.xml(id: id, output: name, type: type)
    }
  }
}

/// An input or a decision that a decision needs.
struct DMNReference {
  let id: String
  let name: String
  let type: String
  let isInput: Bool

  var element: String { isInput ? "requiredInput" : "requiredDecision" }
}
