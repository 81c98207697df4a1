import Studies

extension RisingRiskReport {
  /// The marks beside an item.
  func tags(_ names: [String]) -> HTML { HTML(names.map { name -> HTML in " <span class=\"tag\">\(text.tag(name))</span>" }) }

  /// What the marks that are used mean, each once.
  func meanings(ofTags names: [String]) -> HTML {
    let meanings = Set(names).sorted().compactMap { name -> HTML? in
      text.meaning(ofTag: name).map { "<br><span class=\"tag\">\(text.tag(name))</span> \($0)" }
    }
    return meanings.isEmpty ? "" : "<p class=\"soft\">\(text("印の意味：", "Marks:"))\(meanings)</p>"
  }

  /// The marks of an item of the outcome that the card is made for.
  func tags(ofItem item: String) -> [String] { result.outcomes.first?.items.first { $0.item == item }?.tags ?? [] }
}
