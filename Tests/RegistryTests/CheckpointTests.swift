import Testing

@testable import Registry

struct CheckpointTests {
  let checkpoint = Checkpoint(origin: "kizashi.registry/ab", size: 3, root: .leaf([1]))

  @Test func `three lines, as C2SP writes them`() {
    #expect(checkpoint.text == "kizashi.registry/ab\n3\ntBP0fRPuL+bIRbLuFBr4HehY307FSaWLeXC7lmRbyNI=\n")
    #expect(Checkpoint.all(of: checkpoint.origin, in: checkpoint.text) == [checkpoint])
  }

  @Test func `found in a report, on one line, and several times`() {
    let line = checkpoint.text.split(separator: "\n").joined(separator: " ")
    #expect(Checkpoint.all(of: checkpoint.origin, in: "<p>a</p><pre>\(checkpoint.text)</pre> \(line)") == [checkpoint, checkpoint])
  }

  @Test(arguments: ["03", "-3", "3.0", "x", "+3", ""]) func `a size that the format does not write is no checkpoint`(size: String) {
    let text = "kizashi.registry/ab \(size) \(checkpoint.root.base64)"
    #expect(Checkpoint.all(of: checkpoint.origin, in: text).isEmpty)
  }

  @Test func `another log, a short root and half a checkpoint are none`() {
    #expect(Checkpoint.all(of: "kizashi.registry/cd", in: checkpoint.text).isEmpty)
    #expect(Checkpoint.all(of: checkpoint.origin, in: "kizashi.registry/ab 3 AAAA").isEmpty)
    #expect(Checkpoint.all(of: checkpoint.origin, in: "kizashi.registry/ab 3").isEmpty)
  }
}
