/// The households of a panel, joined where a child belongs to both: whoever splits by household then never splits a child.
struct HouseholdLinks {
  private let levels: [String]
  /// Per household, another one of the same group, or itself.
  private var link: [Int32]

  /// A grouping in which every row has a household: that of the child's other years where it is not recorded, else the child itself.
  ///
  /// Joined households go by the first of their names, so the order of the file does not matter.
  /// - Complexity: O(rows).
  static func group(_ household: PanelGroup, child: [Int32], children: [String]) -> PanelGroup {
    var links = HouseholdLinks(household.levels)
    var home = [Int32](repeating: -1, count: children.count)
    for (owner, code) in zip(child, household.codes) where code >= 0 {
      if home[Int(owner)] < 0 { home[Int(owner)] = code } else { links.join(home[Int(owner)], code) }
    }
    var levels = household.levels
    for (owner, name) in children.enumerated() {
      if home[owner] >= 0 {
        home[owner] = links.root(of: home[owner])
      } else {
        home[owner] = Int32(levels.count)
        levels.append(name)
      }
    }
    return PanelGroup(codes: child.map { home[Int($0)] }, levels: levels)
  }

  private init(_ levels: [String]) {
    self.levels = levels
    link = Array(0..<Int32(levels.count))
  }

  private mutating func join(_ one: Int32, _ other: Int32) {
    let (a, b) = (root(of: one), root(of: other))
    guard a != b else { return }
    if levels[Int(a)] < levels[Int(b)] { link[Int(b)] = a } else { link[Int(a)] = b }
  }

  private mutating func root(of code: Int32) -> Int32 {
    var code = code
    while link[Int(code)] != code {
      link[Int(code)] = link[Int(link[Int(code)])]
      code = link[Int(code)]
    }
    return code
  }
}
