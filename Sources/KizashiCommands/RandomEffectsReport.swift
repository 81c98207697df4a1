import LinearAlgebra
import Modeling
import Multilevel
import Probability
import StructuredText

/// What is told of the random effects of a mixed model.
struct RandomEffectsReport {
  let frame: MixedModelFrame
  let components: [VarianceComponent]
  let groupEffects: [GroupEffects]
  /// The level of the limits.
  let level: Double
  /// For how many children each row stands; nil: one.
  var trials: [Double]?
  /// Profile limits, where they were asked for.
  var limits: ProfileLimits?

  /// An effect: its term and its place there.
  struct Effect {
    let term: Int
    let place: Int
    let group: String
    let name: String
  }

  init(frame: MixedModelFrame, components: [VarianceComponent], groupEffects: [GroupEffects], level: Double) {
    (self.frame, self.components, self.groupEffects, self.level) = (frame, components, groupEffects, level)
  }

  /// The effects in the order of the formula.
  var effects: [Effect] {
    frame.terms.enumerated().flatMap { term, random in
      random.design.names.enumerated().map {
        Effect(term: term, place: $0.offset, group: frame.factors[random.factor].name, name: $0.element)
      }
    }
  }

  /// The variance of an effect.
  func variance(_ effect: Effect) -> Double { components[effect.term].covariance[effect.place, effect.place] }

  /// The correlations with the earlier effects of the same groups; 0 with those of other terms, which the model takes for independent.
  func correlations(_ effect: Effect) -> [Double?] {
    effects.prefix { $0.term != effect.term || $0.place != effect.place }.filter { $0.group == effect.group }.map { earlier in
      guard earlier.term == effect.term else { return 0 }
      let correlation = components[effect.term].correlation(effect.place, earlier.place)
      return correlation.isNaN ? nil : correlation
    }
  }

  /// The terms of one factor.
  func terms(of factor: Int) -> [Int] { frame.terms.indices.filter { frame.terms[$0].factor == factor } }

  /// The normal quantile of the limits of group effects.
  var quantile: Double { NormalDistribution.standard.upperQuantile((1 - level) / 2) }
}
