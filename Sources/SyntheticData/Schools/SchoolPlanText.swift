/// The plan of the schools' study: one screen that runs as it is.
struct SchoolPlanText {
  let settings: SyntheticSchools.Settings

  /// The traits that are named before the data are seen: 学級経営尺度, ICT活用頻度.
  private static let preregistered = [6, 11]

  var text: String {
    """
    study: schools
    title: 困難な状況でも伸びている学校
    dictionary: dictionary.csv
    tables: { pupils: registers/pupils.csv, schools: registers/schools.csv }
    score: theta
    score_error: theta_se
    prior: last-year
    adjust: [girl, books]
    hardship: { items: [shugaku, single] }
    type: school_type
    traits: \(traits)
    class: class
    seed: \(settings.seed)

    """
  }

  private var traits: String {
    let named = Self.preregistered.filter { $0 < settings.traits }.map(SchoolTrait.id)
    return named.isEmpty ? "{ items: all }" : "{ items: all, preregistered: [\(named.joined(separator: ", "))] }"
  }
}
