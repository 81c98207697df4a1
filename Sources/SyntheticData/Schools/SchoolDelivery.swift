import DelimitedText

/// The registers of the schools, as a board of education keeps them.
struct SchoolDelivery {
  let schools: SyntheticSchools
  let panel: SchoolPanel
  let threads: Int

  func write(to folder: StudyFolder) throws(SyntheticDataError) {
    let file = RegisterFile(folder: folder, threads: threads)
    try writePupils(file)
    try writeSchools(file)
    try SchoolDictionary(settings: schools.settings).write(to: folder)
    try folder.write(SchoolPlanText(settings: schools.settings).text, to: "plan.yaml")
    try folder.write(SchoolTruthText(schools: schools).text, to: "truth.json")
  }

  /// One row for each pupil and April test, by 年度, school, grade and class.
  private func writePupils(_ file: RegisterFile) throws(SyntheticDataError) {
    let order = order, names = Pseudonyms(seed: schools.settings.seed, prefix: "P")
    let codes = (0..<schools.settings.schools).map { RegisterFile.cell(schools.code(ofSchool: $0)) }
    let grades = SchoolRates.grades.map { RegisterFile.cell(SchoolDictionary.gradeName($0)) }
    try file.write("registers/pupils.csv", header: SchoolDictionary.pupilHeadings.map(\.title), rows: order.count) { index, out in
      let row = order[index], grade = panel.grade[row]
      out.add(RegisterFile.cell(names[panel.pupil[row]]))
      out.add(integer: panel.fiscalYear[row])
      out.add(grades[grade - SchoolRates.grades.lowerBound])
      out.add(codes[panel.school[row]])
      out.add(RegisterFile.cell(SchoolDictionary.className(grade: grade, panel.classroom[row])))
      for value in [panel.shugaku[row], panel.single[row], panel.books[row], panel.girl[row]] { out.add(integer: Int(value)) }
      for score in [panel.theta[row], panel.standardError[row]] { out.add(number: score, decimals: SchoolDictionary.scoreDecimals) }
    }
  }

  /// The rows by 年度, school, grade, class and pupil.
  private var order: [Int] {
    panel.pupil.indices.sorted { a, b in
      (panel.fiscalYear[a], panel.school[a], panel.grade[a], panel.classroom[a], a)
        < (panel.fiscalYear[b], panel.school[b], panel.grade[b], panel.classroom[b], b)
    }
  }

  /// One row a school.
  private func writeSchools(_ file: RegisterFile) throws(SyntheticDataError) {
    let settings = schools.settings, traits = (0..<settings.traits).map(SchoolTrait.numbered), values = schools.truth.traits
    let header = SchoolDictionary.schoolHeadings.map(\.title) + traits.map(\.label)
    try file.write("registers/schools.csv", header: header, rows: settings.schools) { school, out in
      out.add(RegisterFile.cell(schools.code(ofSchool: school)))
      out.add(RegisterFile.cell(schools.isElementary(school) ? "小学校" : "中学校"))
      for (trait, values) in zip(traits, values) { out.add(number: trait.recorded(values[school]), decimals: trait.decimals) }
    }
  }
}
