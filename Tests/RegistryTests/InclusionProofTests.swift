import Testing

@testable import Registry

struct InclusionProofTests {
  @Test func `the proof of the sixth standard entry among eight is the known one`() throws {
    // AOSP external/avb, test/avb_aftl_verify_unittest.cc, after trillian's verifier_test.go.
    let proof = try KnownLog.tree.inclusionProof(of: 5, size: 8)
    #expect(
      proof.hashes.map(\.hexadecimal) == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
      ])
  }

  @Test func `every entry of every size is proved, and no other entry, root, place or way`() throws {
    let entries = (0..<40).map { [UInt8($0)] }, tree = KnownLog.tree(of: entries)
    for size in 1...entries.count {
      for position in 0..<size {
        let proof = try tree.inclusionProof(of: position, size: size), leaf = LogHash.leaf(entries[position]), root = try tree.root(size)
        #expect(proof.leads(from: leaf, to: root))
        #expect(!proof.leads(from: .leaf([0xFF]), to: root) && !proof.leads(from: leaf, to: .empty))
        let moved = InclusionProof(position: position == 0 ? size : position - 1, size: size, hashes: proof.hashes)
        #expect(!moved.leads(from: leaf, to: root))
        let longer = InclusionProof(position: position, size: size, hashes: proof.hashes + [.empty])
        #expect(!longer.leads(from: leaf, to: root))
        let shorter = InclusionProof(position: position, size: size, hashes: proof.hashes.dropLast())
        #expect(size == 1 || !shorter.leads(from: leaf, to: root))
      }
    }
  }
}
