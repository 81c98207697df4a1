/// What the cells of all sheets refer to.
struct BookParts {
  let texts: SharedTexts
  let styles: NumberStyles
  let epoch: SerialDay.Epoch

  init(_ contents: BookContents, _ references: Relationships, in archive: ZipArchive) throws(WorkbookProblem) {
    texts =
      try references.first("sharedStrings").map { name throws(WorkbookProblem) in try SharedTexts(name, in: archive) } ?? SharedTexts()
    styles = try references.first("styles").map { name throws(WorkbookProblem) in try NumberStyles(name, in: archive) } ?? NumberStyles()
    epoch = contents.epoch
  }
}
