import Glibc
import Probability

extension ChildBlock {
  /// Begins a year: the conditions grow a year older, the enrolled children get their rows and exact values.
  /// - Complexity: O(children × items).
  mutating func begin(year: Int, town: Town, system: ItemSystem) {
    if year > 1 { ageFactors(year: year) }
    history.append(YearRows(year: year))
    enroll(year: year, town: town)
    now.values = exactValues(ItemContext(town: town, system: system))
  }

  private mutating func ageFactors(year: Int) {
    for index in children.indices {
      var stream = RandomStream(seed: seed, .factors, first + index, year: year)
      children[index].noise = children[index].noise.aged(by: Child.drawNoise(&stream))
    }
  }

  private mutating func enroll(year: Int, town: Town) {
    for (index, child) in children.enumerated() where child.isEnrolled(in: year) {
      let grade = child.grade(in: year)
      now.child.append(Int32(index))
      now.grade.append(Int8(grade))
      now.school.append(Int16(town.school(district: child.district, grade: grade)))
      now.conditions.append(child.conditions)
      now.isListed.append(child.isListed)
    }
  }

  private func exactValues(_ context: ItemContext) -> [Float] {
    let system = context.system, absence = system["abs_days"]
    return [Float](unsafeUninitializedCapacity: now.count * system.count) { values, filled in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: system.lastingNoises) { noise in
        for row in 0..<now.count {
          var stream = stream(.items, row: row)
          stream.fillNormals(noise)
          let start = row * system.count
          draw(row: row, noise: noise, &stream, context, into: values.baseAddress! + start)
          values[start + absence] = absenceDays(values[start + absence], row: row, &stream)
        }
      }
      filled = now.count * system.count
    }
  }

  /// Draws every item of a row.
  private func draw(
    row: Int, noise: UnsafeMutableBufferPointer<Double>, _ stream: inout RandomStream, _ context: ItemContext,
    into values: UnsafeMutablePointer<Float>
  ) {
    let system = context.system, town = context.town
    let place = Int(now.child[row]), child = children[place], school = Int(now.school[row])
    let current = Factors(from: child.noise)
    let position = TrendPosition(grade: Int(now.grade[row]), isGirl: child.isGirl, year: now.year)
    for (item, process) in system.processes.enumerated() {
      switch process.source {
      case .latent:
        let z = process.score(
          process.isStatic ? child.firstFactors : current, lasting: Double(lasting[place * system.lastingNoises + process.slot]),
          fresh: noise[process.slot], position: position)
        values[item] = Float(process.isDrawnOnce ? lastingValue(of: process, at: z, child: place) : process.value(at: z, &stream))
      case .answer(let slot): values[item] = Float(answers[place * system.choices.count + slot])
      case .schoolFact(let fact): values[item] = Float(town.schoolFacts[school][fact])
      case .counsellorDays: values[item] = Float(town.counsellorDays[school])
      case .supportProcess: values[item] = 0
      }
    }
  }

  /// A value that is the same in every year, also where it is a random count.
  private func lastingValue(of process: ItemProcess, at z: Double, child: Int) -> Double {
    guard process.kind.isCount else {
      var none = RandomStream(seed: seed, .drawnOnce)
      return process.value(at: z, &none)
    }
    var stream = RandomStream(seed: seed, .drawnOnce, first + child, year: process.slot)
    return process.value(at: z, &stream)
  }

  /// The mean number of days beyond thirty in a long absence is that of a gamma distribution of this shape and scale.
  private static let longAbsenceShape = 1.4
  private static let longAbsenceScale = 45.0
  private static let mostFurtherDays = 170.0

  /// The days of absence, which agree with the condition: 30 or more when the child is in it, and otherwise not.
  private func absenceDays(_ days: Float, row: Int, _ stream: inout RandomStream) -> Float {
    guard now.conditions[row].contains(.absence) else { return min(days, Float(CityRates.longAbsence - 1)) }
    let further = stream.gamma(shape: Self.longAbsenceShape, scale: Self.longAbsenceScale)
    return Float(CityRates.longAbsence + min(further.rounded(.down), Self.mostFurtherDays))
  }
}

/// What the values of items depend on besides the child.
private struct ItemContext {
  let town: Town
  let system: ItemSystem
}
