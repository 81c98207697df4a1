/// `truth.json`: everything that only the maker of the schools knows. No analysis may read it; grading does.
struct SchoolTruthText {
  let schools: SyntheticSchools

  var text: String {
    """
    {
      "settings": \(settings),
      "traits": [
    \(lines(0..<schools.settings.traits, trait))
      ],
      "schools": [
    \(lines(0..<schools.settings.schools, school))
      ]
    }

    """
  }

  private func lines(_ range: Range<Int>, _ line: (Int) -> String) -> String {
    range.map { "    " + line($0) }.joined(separator: ",\n")
  }

  private var settings: String {
    let settings = schools.settings, effects = settings.effects
    return """
      {"elementary_schools": \(settings.elementarySchools), "junior_high_schools": \(settings.juniorHighSchools), \
      "pupils_per_grade": \(settings.pupilsPerGrade), "years": \(settings.years), "traits": \(settings.traits), \
      "size_spread": \(settings.sizeSpread), "seed": \(settings.seed), "school_sd": \(effects.school), \
      "school_year_sd": \(effects.schoolYear), "class_sd": \(effects.classroom), "trait": \(effects.trait), \
      "trait_by_hardship": \(effects.traitByHardship), "composition": \(effects.composition), \
      "sent_to_hardship": \(effects.sentToHardship)}
      """
  }

  private func trait(_ number: Int) -> String {
    """
    {"item": "\(SchoolTrait.id(number))", "effect": \(schools.truth.traitCoefficients[number]), \
    "effect_by_hardship": \(schools.truth.traitByHardship[number])}
    """
  }

  private func school(_ number: Int) -> String {
    let truth = schools.truth
    return """
      {"school": "\(schools.code(ofSchool: number))", "hardship": \(truth.hardship[number]), "practice": \(truth.practice[number]), \
      "residual": \(truth.residual[number]), "composition": \(truth.composition[number]), \
      "school_year": [\(truth.schoolYear[number].map { "\($0)" }.joined(separator: ", "))], \
      "traits": [\(truth.traits.map { "\($0[number])" }.joined(separator: ", "))]}
      """
  }
}
