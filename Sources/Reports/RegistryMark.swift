/// Where a run stands in the registry: what a report prints, so that the registry can be held against it later.
public struct RegistryMark: Equatable, Sendable {
  /// The name of the run.
  let run: String
  /// The checkpoint of the registry when the run was entered, in three lines.
  let checkpoint: String

  /// A mark of a run and its checkpoint.
  public init(run: String, checkpoint: String) {
    self.run = run
    self.checkpoint = checkpoint
  }
}

extension ReportText {
  /// The mark with how to use it; nothing for a run that is in no registry.
  func mark(_ mark: RegistryMark?) -> HTML {
    guard let mark else { return "" }
    return """
      <p>\(self("記録簿での名前：\(mark.run)。この分析を記録したときの記録簿の確認値は次のとおりです。あとで「kizashi runs verify --checkpoint report.html」を実行すると、記録簿がそのときから書き換えられていないことを確かめられます。", "Name in the registry: \(mark.run). The checkpoint of the registry when this study was entered stands below; 'kizashi runs verify --checkpoint report.html' tells whether the registry has been rewritten since."))</p>
      <pre>\(mark.checkpoint)</pre>
      """
  }
}
