import Glibc
import Testing

@testable import Probability

/// Values from mpmath 1.3.0 with 50 digits.
struct SpecialFunctionsTests {
  @Test func `log gamma of one plus a small number keeps its digits`() {
    expect(SpecialFunctions.logGamma(onePlus: 1e-10), -5.772156648192861783e-11)
    expect(SpecialFunctions.logGamma(onePlus: -0.3), 0.26086724653166650084)
    expect(SpecialFunctions.logGamma(onePlus: 1e-200), -5.7721566490153286061e-201)
  }

  @Test func `log beta does not cancel when one side is large`() {
    expect(SpecialFunctions.logBeta(1e-3, 1e8), 6.8887582046448962958)
    expect(SpecialFunctions.logBeta(4.5, 3), -4.3874804853563454252)
    expect(SpecialFunctions.logBeta(1e15, 2), -69.077552789821371521)
  }

  @Test func `digamma and trigamma agree on both sides of zero`() {
    expect(SpecialFunctions.digamma(3.25), 1.0169909110681790364)
    expect(SpecialFunctions.digamma(-0.5), 0.036489973978576520559)
    expect(SpecialFunctions.trigamma(7.5), 0.14261589669670379977)
    expect(SpecialFunctions.trigamma(-20.1), 103.30730494582463492)
    #expect(SpecialFunctions.digamma(-3).isNaN && SpecialFunctions.trigamma(0) == .infinity)
  }

  @Test(arguments: [0.2, 1, 3.7, 9.9, 25]) func `digamma and trigamma follow their recurrences`(_ x: Double) {
    expect(SpecialFunctions.digamma(x + 1), SpecialFunctions.digamma(x) + 1 / x, within: 1e-12)
    expect(SpecialFunctions.trigamma(x + 1), SpecialFunctions.trigamma(x) - 1 / (x * x), within: 1e-12)
  }

  @Test func `the modified Bessel function agrees for small and large arguments`() {
    expect(SpecialFunctions.besselI(3, order: 2.5), 1.5153394466819651377)
    expect(SpecialFunctions.besselI(600, order: 0), 6.1463054039368448035e+258)
    #expect(SpecialFunctions.besselI(0, order: 0) == 1 && SpecialFunctions.besselI(0, order: 2) == 0)
    #expect(SpecialFunctions.besselI(-1, order: 0).isNaN)
  }

  @Test func `the logistic function and the logit keep the digits of both tails`() {
    expect(SpecialFunctions.logistic(-700), exp(-700))
    expect(1 - SpecialFunctions.logistic(30), exp(-30), within: 1e-2)  // near 1 a double has no more digits
    for p in [1e-300, 1e-9, 0.3, 0.5, 0.999] { expect(SpecialFunctions.logistic(SpecialFunctions.logit(p)), p, within: 1e-12) }
    expect(SpecialFunctions.logOnePlusExp(1000), 1000)
    expect(SpecialFunctions.logOnePlusExp(-50), exp(-50))
  }

  /// mpmath 1.3.0: gammainc regularised and betainc at places where a complement would cancel.
  @Test func `both incomplete functions keep the digits of either tail`() {
    expect(SpecialFunctions.incompleteGamma(0.01, 0.3).upper, 0.0090723964217650930477)
    expect(SpecialFunctions.incompleteBeta(2000, 2000, 0.3).lower, 5.698980722795740695e-154, within: 1e-12)
    #expect(SpecialFunctions.incompleteGamma(2, 0).lower == 0 && SpecialFunctions.incompleteGamma(2, .infinity).upper == 0)
    #expect(SpecialFunctions.incompleteBeta(2, 3, 0).lower == 0 && SpecialFunctions.incompleteBeta(2, 3, 1).upper == 0)
    #expect(SpecialFunctions.incompleteGamma(-1, 2).lower.isNaN && SpecialFunctions.incompleteBeta(1, 1, 2).lower.isNaN)
  }
}
