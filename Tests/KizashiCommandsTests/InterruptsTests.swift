import Foundation
import Testing

@testable import KizashiCommands

struct InterruptsTests {
  @Test(arguments: [SIGINT, SIGTERM]) func `a run that is interrupted leaves nothing behind and exits with 130`(signal: Int32) throws {
    let study = try SmallStudy()
    // Large enough to be under way for a while on any machine.
    let rows = try study.text("roster.csv").split(separator: "\n")
    try study.write(rows[0] + "\n" + String(repeating: rows.dropFirst().joined(separator: "\n") + "\n", count: 400), to: "roster.csv")
    let (process, _, _) = try Program.start(["run", study.plan, "--output", "\(study.folder)/out/run", "--quiet"])
    let limit = Date(timeIntervalSinceNow: 20)
    while study.names("out").isEmpty, process.isRunning, Date() < limit { usleep(2000) }
    #expect(study.names("out") == [".run.partial-\(process.processIdentifier).kizashi"])
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && study.names("out").isEmpty)
  }
}
