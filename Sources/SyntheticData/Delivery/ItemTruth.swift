/// What is true of an item in a city of these settings.
struct ItemTruth: Sendable {
  let item: CityItem
  private let settings: SyntheticCity.Settings

  init(_ item: CityItem, settings: SyntheticCity.Settings) {
    self.item = item
    self.settings = settings
  }

  /// The effects by standard deviation, before `CityRates.effectScale`; night-time tablet use gains one on need in the fifth year.
  var effects: ByOutcome {
    guard !settings.nullEffects else { return ByOutcome() }
    var effects = item.effects
    if gainsEffect { effects.need = CityRates.driftEffect }
    return effects
  }

  private var gainsEffect: Bool { item.id == "tablet_night" && settings.drift }

  /// Whether the item has an effect of its own.
  func isDirect(_ outcome: Outcome) -> Bool { effects[outcome] != 0 }

  /// Whether the item goes with the outcome among children of one grade, sex and year; true also where only a cause is shared.
  func isAssociated(_ outcome: Outcome) -> Bool { !settings.nullEffects && (!item.loads.isZero || isDirect(outcome)) }

  /// Whether the item goes with being listed: through need, through detection, or because it is a trace of the listing.
  var isAssociatedWithLabel: Bool {
    switch item.role {
    case .leak: settings.leak
    case .surveillance: settings.label == .selective || isAssociated(.need)
    default: isAssociated(.need) || (settings.label == .selective && !item.loads.isZero)
    }
  }
}
