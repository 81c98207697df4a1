/// An element of a PMML document.
struct PMMLElement: Equatable {
  /// One attribute.
  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  let name: String
  let attributes: [Attribute]
  let children: [PMMLElement]
  let text: String?

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [PMMLElement] = []) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
    self.children = children
    text = nil
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
    children = []
    self.text = text
  }

  /// The document whose root this element is, two blanks a level.
  /// - Complexity: O(size of the document).
  func document() -> String {
    var document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &document, indent: "")
    return document
  }

  private func write(to document: inout String, indent: String) {
    document += indent + "<" + name
    for attribute in attributes { document += " \(attribute.name)=\"\(XMLText.escaped(attribute.value))\"" }
    if let text {
      document += ">" + XMLText.escaped(text) + "</\(name)>\n"
    } else if children.isEmpty {
      document += "/>\n"
    } else {
      document += ">\n"
      for child in children { child.write(to: &document, indent: indent + "  ") }
      document += indent + "</\(name)>\n"
    }
  }
}
