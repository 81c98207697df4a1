import Testing

@testable import Registry

struct ConsistencyProofTests {
  @Test func `the proofs between standard sizes are the known ones`() throws {
    // certificate-transparency, merkle_tree_test.cc.
    let known: [(Int, Int, [String])] = [
      (1, 1, []),
      (
        1, 8,
        [
          "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
        ]
      ),
      (
        6, 8,
        [
          "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
        ]
      ),
      (
        2, 5,
        [
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        ]
      )
    ]
    for (earlier, later, hashes) in known {
      #expect(try KnownLog.tree.consistencyProof(from: earlier, to: later).hashes.map(\.hexadecimal) == hashes)
    }
  }

  @Test func `any two sizes of one log are consistent, and those of two logs are not`() throws {
    let entries = (0..<70).map { [UInt8($0)] }, tree = KnownLog.tree(of: entries)
    let other = KnownLog.tree(of: [[0xFF]] + entries.dropFirst())
    for later in 0...entries.count {
      for earlier in 0...later {
        let proof = try tree.consistencyProof(from: earlier, to: later)
        let (root, end) = (try tree.root(earlier), try tree.root(later))
        #expect(proof.leads(from: root, to: end))
        guard earlier > 0 else { continue }
        let (otherRoot, otherEnd) = (try other.root(earlier), try other.root(later))
        #expect(!proof.leads(from: otherRoot, to: end) && !proof.leads(from: root, to: otherEnd))
        let longer = ConsistencyProof(earlierSize: earlier, laterSize: later, hashes: proof.hashes + [.empty])
        #expect(!longer.leads(from: root, to: end))
      }
    }
  }

  @Test func `a proof of impossible sizes leads nowhere`() {
    let root = LogHash.leaf([])
    #expect(!ConsistencyProof(earlierSize: 2, laterSize: 1, hashes: []).leads(from: root, to: root))
    #expect(!ConsistencyProof(earlierSize: 1, laterSize: 2, hashes: []).leads(from: root, to: root))
    #expect(!ConsistencyProof(earlierSize: 3, laterSize: 4, hashes: []).leads(from: root, to: root))
    #expect(!ConsistencyProof(earlierSize: -1, laterSize: 1, hashes: []).leads(from: root, to: root))
  }
}
