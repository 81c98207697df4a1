import Testing

@testable import Registry

/// The eight entries and their roots in the tests of Google's certificate-transparency (cpp/merkletree/merkle_tree_test.cc, Apache 2.0), now
/// those of transparency-dev/merkle (testonly/constants.go).
enum KnownLog {
  static let entries: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6F)
  ]
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  ]
  static let tree = tree(of: entries)

  static func tree(of entries: some Sequence<[UInt8]>) -> MerkleTree {
    var tree = MerkleTree()
    for entry in entries { tree.append(.leaf(entry)) }
    return tree
  }
}

extension LogHash {
  /// 64 hexadecimal digits.
  var hexadecimal: String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

struct MerkleNodesTests {
  @Test func `the roots of the standard entries are the known ones`() throws {
    for (size, root) in KnownLog.roots.enumerated() {
      #expect(try KnownLog.tree.root(size).hexadecimal == root)
      #expect(try KnownLog.tree(of: KnownLog.entries.prefix(size)).root(size).hexadecimal == root)
    }
  }

  @Test func `nodes added one by one are those of the tree`() throws {
    var tree = MerkleTree()
    for (position, entry) in KnownLog.entries.enumerated() {
      let nodes = try tree.completed(by: .leaf(entry), at: position)
      tree.append(.leaf(entry))
      #expect(nodes.count == tree.levels.count { !$0.isEmpty && ($0.count << (tree.levels.firstIndex(of: $0)!)) == position + 1 })
      for node in nodes { #expect(tree.node(level: node.level, position: node.position) == node.hash) }
    }
  }
}
