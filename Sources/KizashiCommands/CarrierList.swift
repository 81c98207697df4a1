import ArgumentParser
import Carriers

/// The carriers of `--to`: names separated by commas, or `all`.
struct CarrierList: ExpressibleByArgument {
  /// Each once, in the order in which they were named.
  let carriers: [Carrier]

  /// The names that there are.
  static var names: String { Carrier.allCases.map(\.rawValue).joined(separator: ", ") }

  private static let all = "all"

  /// Nil for a name that there is not.
  init?(argument: String) {
    guard argument != Self.all else {
      carriers = Carrier.allCases
      return
    }
    var named: [Carrier] = []
    for name in OptionList.names(argument) ?? [] {
      guard let carrier = Carrier(rawValue: name) else { return nil }
      if !named.contains(carrier) { named.append(carrier) }
    }
    guard !named.isEmpty else { return nil }
    carriers = named
  }

  static var allValueStrings: [String] { Carrier.allCases.map(\.rawValue) + [all] }
}
