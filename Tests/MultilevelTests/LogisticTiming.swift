import Foundation
import LinearAlgebra
import Regression
import Testing

@testable import Multilevel

@Suite struct LogisticTiming {
  @Test func `temporary timing`() throws {
    guard let path = ProcessInfo.processInfo.environment["KIZASHI_W5"] else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    var y: [Double] = [], columns = [[Double]](repeating: [], count: 9), codes: [Int32] = []
    for line in lines {
      let cells = line.split(separator: ",")
      y.append(Double(cells[0])!)
      columns[0].append(1)
      for j in 1...8 { columns[j].append(cells[j] == "true" ? 1 : cells[j] == "false" ? 0 : Double(cells[j])!) }
      codes.append(Int32(cells[9].dropFirst())!)
    }
    let X = Matrix(columns: columns)
    for threads in [1, 2] {
      for points in [1, 7] {
        let fixed = try RegressionData(X, outcome: y, threads: threads)
        let data = try MultilevelData(
          fixed, factors: [GroupingFactor(codes: codes, levels: 200)], terms: [RandomTerm(factor: 0, design: Matrix(columns: [columns[0]]))])
        let clock = ContinuousClock()
        var fit: LogisticMixedFit?
        let time = try clock.measure { fit = try LogisticMixedModel(.quadrature(points: points)).fit(data) }
        print("W5b threads", threads, "points", points, time, fit!.logLikelihood, fit!.components[0].covariance.elements, fit!.iterations, fit!.coefficients, fit!.standardErrors)
      }
    }
  }
}
