import Validation

/// Sections of an evaluation that could not be made, with the reason; the others go on.
struct SectionNotes {
  private(set) var list: [StudyNote] = []

  /// The section, or nil with a note that says why there is none.
  mutating func make<Section>(_ japanese: String, _ english: String, _ work: () throws(ValidationError) -> Section) -> Section? {
    do { return try work() } catch {
      list.append(
        StudyNote(
          code: "section_left_out", items: [english], japanese: "「\(japanese)」は求められません。\(error.japanese)",
          english: "no \(english): \(error.english)"))
      return nil
    }
  }
}
