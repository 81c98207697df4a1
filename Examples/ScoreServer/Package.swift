// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error)
]

let package = Package(
  name: "score-server",
  products: [
    .executable(name: "score-server", targets: ["score-server"]),
    .executable(name: "score-client", targets: ["score-client"])
  ],
  dependencies: [
    .package(name: "kizashi", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1")
  ],
  targets: [
    .target(name: "ScoreMessages", swiftSettings: settings),
    .executableTarget(
      name: "score-server",
      dependencies: [
        "ScoreMessages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "KizashiScoring", package: "kizashi"),
        .product(name: "KizashiSignatures", package: "kizashi"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio")
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "score-client",
      dependencies: [
        "ScoreMessages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio")
      ],
      swiftSettings: settings)
  ]
)
