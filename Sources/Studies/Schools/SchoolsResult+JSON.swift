public import StructuredText

extension SchoolsResult {
  /// `result.json`: every number at full precision, `null` where there is none. Nothing depends on the number of threads or on the clock.
  public var json: JSONValue {
    [
      "format": 1, "study": "schools", "title": .string(title), "provenance": provenance.json, "registers": .array(registers.map(\.json)),
      "question": question.json, "pupils": pupils.json, "hardship": hardship.json, "growth": growth?.json ?? .null, "level": level.json,
      "schools": .array(schools.map(\.json)), "traits": traits?.json ?? .null, "equity": equity?.json ?? .null,
      "within_between": .array(withinBetween.map(\.json)),
      "notes": .array(notes.map(\.json))
    ]
  }
}

extension SchoolsQuestion {
  fileprivate var json: JSONValue {
    [
      "score": .string(score), "label": .string(label), "unit": .string(unit), "growth": .bool(isGrowth),
      "credits_year_before": .bool(creditsYearBefore), "adjusted_for": JSONValue(adjusted), "margin": .number(margin),
      "years": .array(years.map { .integer($0) })
    ]
  }
}

extension PupilSummary {
  fileprivate var json: JSONValue {
    [
      "pupils": .integer(pupils), "scores": .integer(records),
      "years": .array(years.map { ["year": .integer($0.year), "scores": .integer($0.records), "schools": .integer($0.schools)] }),
      "left_out": .array(leftOut.map { ["reason": .string($0.reason), "scores": .integer($0.records)] })
    ]
  }
}

extension HardshipResult {
  fileprivate var json: JSONValue {
    [
      "method": .string(method), "ingredients": .array(ingredients.map(\.json)), "variance_share": JSONValue(varianceShare),
      "alpha": JSONValue(alpha), "correlation_with_first": JSONValue(correlationWithFirst),
      "between_schools_standard_deviation": JSONValue(betweenSchools)
    ]
  }
}

extension HardshipIngredient {
  fileprivate var json: JSONValue {
    [
      "item": .string(item), "label": .string(label), "weight": .number(weight), "loading": JSONValue(loading),
      "correlation_without": JSONValue(correlationWithout)
    ]
  }
}

extension SchoolInterval {
  fileprivate var json: JSONValue { ["estimate": .number(estimate), "low": .number(low), "high": .number(high)] }
}

extension EffectModelResult {
  fileprivate var json: JSONValue {
    [
      "coefficients": .array(
        coefficients.map {
          [
            "term": .string($0.english), "label": .string($0.japanese), "estimate": .number($0.estimate),
            "standard_error": .number($0.standardError)
          ]
        }),
      "school_standard_deviation": schoolDeviation.json, "school_standard_deviation_reml": .number(schoolDeviationREML),
      "year_standard_deviation": JSONValue(yearDeviation), "class_standard_deviation": JSONValue(classDeviation),
      "residual_standard_deviation": .number(residualDeviation),
      "reliability": .array(
        reliability.map { ["type": .string($0.type), "schools": .integer($0.schools), "reliability": JSONValue($0.reliability)] }),
      "stability": JSONValue(stability), "prior_reliability": JSONValue(priorReliability)
    ]
  }
}

extension SchoolResult {
  fileprivate var json: JSONValue {
    let isTold = standing != .tooSmall
    return [
      "school": .string(code), "type": .string(type), "standing": .string(standing.rawValue),
      "pupils": isTold ? .integer(pupils) : .null, "scores": isTold ? .integer(records) : .null, "hardship": JSONValue(hardship),
      "growth": growth?.json ?? .null, "level": level?.json ?? .null, "quadrants": quadrants?.json ?? .null,
      "achieves_despite_hardship": .bool(achievesDespiteHardship), "years": .array(years.map { .integer($0) })
    ]
  }
}

extension SchoolEffectResult {
  fileprivate var json: JSONValue {
    [
      "mean": .number(mean), "standard_deviation": .number(deviation), "interval80": [.number(likely.low), .number(likely.high)],
      "interval95": [.number(wide.low), .number(wide.high)], "above_expectation": JSONValue(aboveExpectation),
      "clearly_above": JSONValue(clearlyAbove), "top_quarter": JSONValue(topQuarter),
      "places": places.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? .null, "schools_of_type": .integer(schoolsOfType),
      "reliability": JSONValue(reliability), "unshrunken": .number(unshrunken), "standard_error": .number(standardError),
      "funnel95": .number(funnel95), "funnel998": .number(funnel998),
      "years": .array(
        years.map { ["year": .integer($0.year), "mean": .number($0.mean), "standard_error": .number($0.standardError)] })
    ]
  }
}

extension QuadrantProbabilities {
  fileprivate var json: JSONValue {
    [
      "high_level_high_growth": .number(highLevelHighGrowth), "high_level_low_growth": .number(highLevelLowGrowth),
      "low_level_high_growth": .number(lowLevelHighGrowth), "low_level_low_growth": .number(lowLevelLowGrowth)
    ]
  }
}

extension TraitsResult {
  fileprivate var json: JSONValue {
    [
      "schools": .integer(schools), "permutations": .integer(permutations), "all_permutations": .bool(isExact),
      "remaining_standard_deviation": JSONValue(remainingDeviation),
      "detectable": [
        "single": JSONValue(detectable.single), "preregistered": JSONValue(detectable.preregistered), "all": JSONValue(detectable.all)
      ],
      "traits": .array(traits.map(\.json)),
      "untested": .array(untested.map { ["item": .string($0.item), "label": .string($0.label), "reason": .string($0.english)] }),
      "shared": shared?.json ?? .null
    ]
  }
}

extension SharedTraitsResult {
  fileprivate var json: JSONValue {
    [
      "best_schools": .integer(bestSchools), "traits": .integer(traits), "shared": JSONValue(shared),
      "expected_by_chance": .number(expectedByChance), "at_least_one": .number(atLeastOne), "p_value": .number(p),
      "all_groups": .bool(isExact)
    ]
  }
}

extension TraitResult {
  fileprivate var json: JSONValue {
    [
      "item": .string(item), "label": .string(label), "preregistered": .bool(isPreregistered), "schools": .integer(schools),
      "estimate": .number(estimate), "standard_error": .number(standardError), "low": .number(low), "high": .number(high),
      "statistic": .number(statistic), "p_value": .number(p),
      "p_adjusted": [
        "max_t": .number(familyP), "max_t_preregistered": JSONValue(preregisteredP), "BH": .number(benjaminiHochberg)
      ],
      "detectable": .number(detectable), "detectable_in_family": .number(detectableInFamily), "shrunken": shrunken?.json ?? .null,
      "interaction": interaction.map {
        [
          "estimate": .number($0.estimate), "standard_error": .number($0.standardError), "p_value": .number($0.p),
          "p_adjusted": ["max_t": .number($0.familyP)]
        ]
      } ?? .null,
      "leave_one_out": leaveOneOut.map { ["sign_stays": .bool($0.signStays), "smallest_share": .number($0.smallestShare)] } ?? .null,
      "e_value": JSONValue(eValue), "found": .bool(isFound)
    ]
  }
}

extension WithinBetweenResult {
  fileprivate var json: JSONValue {
    [
      "item": .string(item), "label": .string(label),
      "within": ["estimate": .number(within.estimate), "standard_error": .number(within.standardError)],
      "between": ["estimate": .number(between.estimate), "standard_error": .number(between.standardError)],
      "signs_differ": .bool(signsDiffer)
    ]
  }
}

extension EquityResult {
  fileprivate var json: JSONValue {
    [
      "slope": ["estimate": .number(slope.estimate), "standard_error": .number(slope.standardError)],
      "slope_standard_deviation": .number(slopeDeviation), "singular": .bool(isSingular),
      "traits": .array(
        traits.map {
          [
            "item": .string($0.item), "label": .string($0.label), "estimate": .number($0.estimate),
            "standard_error": .number($0.standardError), "degrees_of_freedom": JSONValue($0.degreesOfFreedom), "p_value": JSONValue($0.p),
            "p_adjusted": ["holm": JSONValue($0.holm)]
          ]
        }),
      "between_schools": .array(
        explained.map {
          ["model": .string($0.model), "standard_deviation": .number($0.deviation), "share_explained": JSONValue($0.share)]
        })
    ]
  }
}
