import Foundation
import StructuredText
import Testing

@testable import KizashiCommands

struct NewKeysCommandTests {
  private let folder: SmallStudy
  private var name: String { "\(folder.folder)/town" }

  init() throws { folder = try SmallStudy() }

  @Test func `two files are made, and the secret one is its owner's alone`() throws {
    let answer = try Program.run("keys", "new", "--output", name, "--no-password", "--json")
    #expect(answer.status == 0 && answer.object?["key"]?.string?.count == 16 && answer.object?["locked"]?.bool == false)
    let permissions = try FileManager.default.attributesOfItem(atPath: name + ".key")[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try folder.text("town.pub").hasPrefix("untrusted comment: minisign public key \(answer.object?["key"]?.string ?? "")\n"))
  }

  @Test(arguments: ["town.key", "town.pub"]) func `neither file is ever overwritten`(existing: String) throws {
    try folder.write("mine", to: existing)
    let answer = try Program.run("keys", "new", "--output", name, "--no-password")
    #expect(answer.status == 1 && answer.error.hasPrefix("kizashi: \(folder.folder)/\(existing): is there already"))
    #expect(try folder.text(existing) == "mine" && folder.names().count { $0.hasPrefix("town.") } == 1)
  }

  @Test func `a password file that others may read is refused`() throws {
    try folder.write("秘密\n", to: "password")
    let answer = try Program.run("keys", "new", "--output", name, "--password-file", "\(folder.folder)/password")
    #expect(answer.status == 1 && answer.error.contains("others than its owner") && !folder.names().contains("town.key"))
  }

  @Test func `a password and none at once is wrong usage`() throws {
    #expect(try Program.run("keys", "new", "--output", name, "--password-file", "p", "--no-password").status == 64)
  }
}
