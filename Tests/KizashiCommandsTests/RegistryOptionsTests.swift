import ArgumentParser
import Foundation
import Testing

@testable import KizashiCommands

struct RegistryOptionsTests {
  @Test func `the registry is looked for here, in the folder of runs, and in folders above`() throws {
    let study = try SmallStudy(), folder = RegistryPlace.real(study.folder)
    try FileManager.default.createDirectory(atPath: "\(folder)/runs/a/rule", withIntermediateDirectories: true)
    #expect(RegistryPlace.nearest(to: "\(folder)/runs/a/rule") == nil)
    try study.write("", to: "runs/registry.sqlite")
    for place in [folder, "\(folder)/runs", "\(folder)/runs/a", "\(folder)/runs/a/rule"] {
      #expect(RegistryPlace.nearest(to: place) == "\(folder)/runs/registry.sqlite")
    }
    try study.write("", to: "registry.sqlite")
    #expect(RegistryPlace.nearest(to: folder) == "\(folder)/registry.sqlite")
    #expect(RegistryPlace.nearest(to: "\(folder)/runs") == "\(folder)/runs/registry.sqlite")
  }

  @Test func `a run folder below the registry is named from there, another by its whole path`() throws {
    let study = try SmallStudy(), folder = RegistryPlace.real(study.folder), registry = "\(folder)/registry.sqlite"
    #expect(RegistryPlace.relative("\(folder)/run", toRegistry: registry) == "run")
    #expect(RegistryPlace.relative("/tmp/run", toRegistry: registry) == RegistryPlace.real("/tmp") + "/run")
    #expect(RegistryPlace.path(of: "run", fromRegistry: registry) == "\(folder)/run")
    #expect(RegistryPlace.path(of: "/x/run", fromRegistry: registry) == "/x/run")
  }

  @Test func `a registry cannot be named and left out`() {
    #expect(throws: (any Error).self) { _ = try RunCommand.parse(["p", "--registry", "r", "--no-registry"]) }
    #expect(throws: Never.self) { _ = try RunCommand.parse(["p", "--registry", "r"]) }
  }
}
