import Studies

extension SchoolsReport {
  var noteSection: HTML {
    let notes = result.notes.map { note -> HTML in "<li>\(text(note.japanese, note.english))</li>" }
    return """
      <ul><li>\(text("学校に渡すのは、その学校のシートだけにしてください。この報告書は教育委員会の中だけで使うものです。", "Give a school its own sheet only. This report is for the board of education."))</li>\(notes)</ul>
      """
  }

  var provenanceSection: HTML {
    """
    \(text.facts(of: result.provenance))
    <p>\(text("この報告書は1人から9人までの人数を伏せていますが、result.json は伏せていません。庁外に出さないでください。", "This report withholds numbers of people from 1 to 9; result.json does not. Keep it within the town hall."))</p>
    \(text.files(of: result.provenance).html)
    \(text.mark(mark))
    """
  }
}
