import Studies

extension ReportText {
  /// Program, seed and library.
  func facts(of provenance: Provenance) -> HTML {
    let facts = [provenance.program, self("乱数の種 ", "seed ") + String(provenance.seed), provenance.linearAlgebra]
    return "<p>\(facts.joined(separator: self("・", "; ")))</p>"
  }

  /// The files that the answer was computed from.
  func files(of provenance: Provenance) -> ReportTable {
    let files = [(self("計画", "plan"), provenance.planDigest)] + provenance.inputs.map { ($0.path, $0.sha256) }
    return ReportTable(
      columns: [.words(self("入力", "input")), .words(self("要約値（SHA-256）", "digest (SHA-256)"))],
      rows: files.map { path, digest in ["\(path)", "<code>\(digest)</code>"] })
  }
}
