/// Levels that are tied to each other by rows, directly or through others: each school with its classes, or everything when factors cross.
struct NodeComponents {
  /// The nodes of each component, ascending.
  let nodes: [[Int]]

  /// - Complexity: O(nodes + meetings).
  init(_ layout: RandomEffectsLayout) {
    var parent = Array(0..<layout.nodes)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    let meetings = layout.meetings
    for node in 0..<layout.nodes {
      for meeting in meetings.first[node]..<meetings.first[node + 1] { parent[root(node)] = root(Int(meetings.later[meeting])) }
    }
    var members: [Int: [Int]] = [:]
    for node in 0..<layout.nodes { members[root(node), default: []].append(node) }
    nodes = members.values.sorted { $0[0] < $1[0] }
  }
}
