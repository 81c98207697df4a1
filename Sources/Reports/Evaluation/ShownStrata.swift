import Disclosure
import Validation

/// The counts of the strata of an audit that may be shown: stratum × not assessed, assessed without need, in need.
struct ShownStrata {
  private let release: ProtectedRelease

  init(_ need: HiddenNeed, _ cells: SmallCells) {
    var release = Release(cells)
    release.add(
      CountTable(
        name: "audit",
        dimensions: [
          .init(name: "stratum", levels: need.strata.indices.map { String($0) }), .init(name: "assessed", levels: ["yes", "no"]),
          .init(name: "need", levels: ["yes", "no"])
        ], counts: need.strata.flatMap { [$0.inNeed, $0.assessed - $0.inNeed, 0, $0.children - $0.assessed] }))
    self.release = release.protected()
  }

  func children(_ stratum: Int) -> PublishedCount { release.count("audit", [stratum, nil, nil]) }
  func assessed(_ stratum: Int) -> PublishedCount { release.count("audit", [stratum, 0, nil]) }
  func inNeed(_ stratum: Int) -> PublishedCount { release.count("audit", [stratum, 0, 0]) }
}
