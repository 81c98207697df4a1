/// `truth.json`: everything that only the maker of the city knows. No analysis may read it; grading does.
struct TruthText {
  private let delivery: Delivery
  private let settings: SyntheticCity.Settings

  init(_ delivery: Delivery) {
    self.delivery = delivery
    settings = delivery.settings
  }

  var text: String {
    let items = delivery.system.items.map { "    " + item(ItemTruth($0, settings: settings)) }
    let defects = delivery.defects.all.map { "    " + defect($0) }
    return """
      {
        "settings": \(settingsObject),
        "effect_scale": \(CityRates.effectScale),
        "items": [
      \(items.joined(separator: ",\n"))
        ],
        "years": [
      \(delivery.summaries.map { "    " + year($0) }.joined(separator: ",\n"))
        ],
        "defects": [
      \(defects.joined(separator: ",\n"))
        ]
      }

      """
  }

  private var settingsObject: String {
    """
    {"children": \(settings.children), "years": \(settings.years), "seed": \(settings.seed), "label": "\(settings.label.rawValue)", \
    "leak": \(settings.leak), "drift": \(settings.drift), "missing": \(settings.missing), "null_effects": \(settings.nullEffects), \
    "defects": \(settings.defects)}
    """
  }

  private func item(_ truth: ItemTruth) -> String {
    """
    {"item": "\(truth.item.id)", "kind": "\(truth.item.kind.name)", "role": "\(truth.item.role.rawValue)", \
    "associated": \(flags(truth.isAssociated)), "direct": \(flags(truth.isDirect)), "label_associated": \(truth.isAssociatedWithLabel), \
    "effects": \(object(truth.effects))}
    """
  }

  private func flags(_ of: (Outcome) -> Bool) -> String {
    "{" + Outcome.allCases.map { "\"\($0)\": \(of($0))" }.joined(separator: ", ") + "}"
  }

  private func object(_ values: ByOutcome) -> String {
    "{" + Outcome.allCases.map { "\"\($0)\": \(values[$0])" }.joined(separator: ", ") + "}"
  }

  private func year(_ summary: YearSummary) -> String {
    let outcomes = Outcome.allCases.map { "\"\($0)\": \(counts(summary.outcomes[$0.rawValue], summary))" }
    return """
      {"fiscal_year": \(settings.fiscalYear(summary.year)), "children": \(summary.children), \(outcomes.joined(separator: ", ")), \
      "support": \(counts(summary.support, summary)), \
      "oracle_auc": {"long_absence": \(number(summary.observableAbsenceArea)), "support": \(number(summary.observableSupportArea))}, \
      "oracle_auc_all_children": {"long_absence": \(number(summary.absenceArea)), "support": \(number(summary.supportArea))}}
      """
  }

  private func counts(_ counts: YearSummary.Counts, _ summary: YearSummary) -> String {
    let prevalence = summary.children > 0 ? Double(counts.already) / Double(summary.children) : 0
    return
      "{\"at_risk\": \(counts.atRisk), \"events_next\": \(counts.events), \"already\": \(counts.already), \"prevalence\": \(prevalence)}"
  }

  private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "null" }

  private func defect(_ defect: Defects.Defect) -> String {
    "{\"file\": \"\(defect.register.path)\", \"line\": \(defect.row + 2), \"kind\": \"\(defect.kind.rawValue)\"}"
  }
}
