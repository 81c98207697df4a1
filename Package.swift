// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error)
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The modules from the bottom up; a module uses only modules above its own line here (Documentation/Decisions/0002-rows.md).
let modules: [(name: String, uses: [Target.Dependency])] = [
  ("Parallel", []),
  ("DelimitedText", ["Parallel"]),
  ("StructuredText", [yams]),
  ("Workbooks", ["CExpat", "CZip"]),

  ("LinearAlgebra", ["CLAPACK", "Parallel"]),
  ("Probability", []),
  ("Tabular", ["DelimitedText", "Parallel", "Workbooks"]),
  ("Disclosure", ["CClp"]),
  ("Scoring", []),
  ("Signatures", ["CSodium"]),
  ("ScoreTable", ["Scoring", "DelimitedText", "Parallel"]),
  ("Carriers", ["Scoring", "CXlsxWriter", protobuf]),
  ("Registry", [grdb, crypto]),

  ("Regression", ["CClp", "LinearAlgebra", "Probability", "Parallel"]),
  ("Modeling", ["Tabular", "LinearAlgebra", "Parallel"]),
  ("SyntheticData", ["Probability", "DelimitedText", "Parallel"]),

  ("Association", ["LinearAlgebra", "Probability", "Parallel"]),
  ("Multilevel", ["Regression", "LinearAlgebra", "Probability", "Parallel"]),
  ("SchoolEffects", ["LinearAlgebra", "Probability", "Parallel"]),
  ("Scorecards", ["LinearAlgebra", "Probability", "Parallel"]),
  ("Validation", ["Regression", "LinearAlgebra", "Probability", "Parallel"]),

  ("RuleExport", ["Scoring", "Scorecards", "Validation", "Modeling", "Tabular"]),
  (
    "Studies",
    [
      "Association", "DelimitedText", "Disclosure", "LinearAlgebra", "Modeling", "Multilevel", "Parallel", "Probability", "Regression",
      "RuleExport",
      "SchoolEffects", "ScoreTable", "Scorecards", "Scoring", "StructuredText", "Tabular", "Validation", crypto
    ]
  ),
  ("Reports", ["Disclosure", "Modeling", "Regression", "Scoring", "StructuredText", "Studies", "Validation"]),
  (
    "KizashiCommands",
    [
      "Association", "Carriers", "DelimitedText", "Disclosure", "LinearAlgebra", "Modeling", "Multilevel", "Parallel", "Probability",
      "Registry",
      "Regression", "Reports", "RuleExport", "SchoolEffects", "ScoreTable", "Scorecards", "Scoring", "Signatures", "StructuredText",
      "Studies", "SyntheticData", "Tabular", "Validation", argumentParser, crypto
    ]
  )
]

/// The modules whose tests read reference data.
let withFixtures: Set = ["Association", "Modeling", "Multilevel", "Regression", "SchoolEffects"]

let package = Package(
  name: "kizashi",
  products: [
    .executable(name: "kizashi", targets: ["kizashi"]),
    .executable(name: "kizashi-score", targets: ["kizashi-score"]),
    .library(name: "KizashiScoring", targets: ["Scoring"]),
    .library(name: "KizashiSignatures", targets: ["Signatures"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    .systemLibrary(name: "CLAPACK"),
    .systemLibrary(name: "CClp"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CSodium"),
    .systemLibrary(name: "CXlsxWriter"),
    .systemLibrary(name: "CZip")
  ]
    + modules.map { .target(name: $0.name, dependencies: $0.uses, exclude: ["README.md"], swiftSettings: settings) }
    + modules.map { module in
      .testTarget(
        name: module.name + "Tests", dependencies: [.byName(name: module.name)] + module.uses,
        resources: withFixtures.contains(module.name) ? [.copy("Fixtures")] : [], swiftSettings: settings)
    }
    + [
      .testTarget(
        name: "ReferenceTests", dependencies: ["StructuredText", "kizashi"], resources: [.copy("Fixtures"), .copy("Cases")],
        swiftSettings: settings),
      .executableTarget(name: "kizashi", dependencies: ["KizashiCommands", "LinearAlgebra"], swiftSettings: settings),
      .executableTarget(
        name: "truth-benchmark",
        dependencies: ["LinearAlgebra", "Regression", "SchoolEffects", "StructuredText", "Studies", "SyntheticData", "Validation"],
        path: "Benchmarks/TruthBenchmark", swiftSettings: settings),
      .executableTarget(
        name: "kizashi-score", dependencies: ["ScoreTable", "Scoring", "Signatures", "DelimitedText"], swiftSettings: settings)
    ]
)
