/// Groups of things that are linked.
struct Components {
  private var parent: [Int: Int] = [:]

  /// The groups of `members` that `links` make, each in ascending order, in the order of their first.
  /// - Complexity: O(links).
  init(_ links: [[Int]], of members: Set<Int>) {
    for member in members { parent[member] = member }
    for link in links {
      let inside = link.filter(members.contains)
      for other in inside.dropFirst() { join(inside[0], other) }
    }
  }

  /// The groups.
  var parts: [[Int]] {
    var parts: [Int: [Int]] = [:]
    for member in parent.keys { parts[root(member), default: []].append(member) }
    return parts.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func root(_ member: Int) -> Int {
    var member = member
    while let next = parent[member], next != member { member = next }
    return member
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    if a != b { parent[max(a, b)] = min(a, b) }
  }
}
