import Glibc
import StructuredText

/// How long the stages of a command took, for `--timings`.
struct StageClock {
  private var seconds: JSONObject = [:]

  /// Does the work of a stage and notes its wall and processor seconds.
  mutating func measure<Answer>(_ stage: String, _ work: () throws -> Answer) rethrows -> Answer {
    let (wall, processor) = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
    let answer = try work()
    seconds[stage + "_s"] = .number(Self.now(CLOCK_MONOTONIC) - wall)
    seconds[stage + "_cpu_s"] = .number(Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor)
    return answer
  }

  /// `timings` and one JSON object.
  var line: String { "timings " + JSONValue.object(seconds).text(.compact) }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
