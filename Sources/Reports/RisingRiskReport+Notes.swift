import Studies

extension RisingRiskReport {
  var noteSection: HTML {
    let notes = result.notes.map { note -> HTML in "<li>\(text(note.japanese, note.english))</li>" }
    return """
      <ul><li>\(text("名簿による結果は、誰かが気付いた児童だけを表します。気付かれていない児童の必要は、この数字からは分かりません。", "A list shows only the children whom somebody found. The need of the others cannot be seen from these figures."))</li>
      <li>\(text("点が低いことは、支援が要らないことを意味しません。", "Few points do not mean that no support is needed."))</li>
      <li>\(text("確率は年とともにずれます。毎年、全体のずれの更新と点検をしてください。", "Probabilities drift. Refresh and check them every year."))</li>\(notes)</ul>
      """
  }

  var provenanceSection: HTML {
    """
    \(text.facts(of: result.provenance))
    <p>\(text("この報告書は1人から9人までの人数を伏せていますが、result.json は伏せておらず、current と evaluation のフォルダは児童ごとの値です。どちらも庁外に出さないでください。", "This report withholds numbers of people from 1 to 9; result.json does not, and the folders current and evaluation hold values of single children. Keep both within the town hall."))</p>
    \(text.files(of: result.provenance).html)
    \(text.mark(mark))
    """
  }
}
