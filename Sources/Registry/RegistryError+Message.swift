extension RegistryError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .absent(let path): "\(path): no registry there. Name it with --registry; a run or an export makes one."
    case .notARegistry(let path): "\(path): not a registry of kizashi. Name another file with --registry."
    case .newerFormat(let path, let format, let supported):
      "\(path): a registry of format \(format); this program knows \(supported). Use the newer kizashi."
    case .busy(let path, let seconds): "\(path): another process has held the registry for \(seconds) seconds. Try again when it has ended."
    case .cannotUse(let path, let reason):
      "\(path): the registry cannot be used (\(reason)). Mend it, name another with --registry, or give --no-registry."
    case .changed(let path, let entry):
      "\(path): entry \(entry) is not what was written. The registry was changed from outside; go back to a copy that verifies."
    case .cut(let path, let size, let checkpoint):
      "\(path): \(size) entries, but the checkpoint counts \(checkpoint). Entries were taken away; go back to a copy that verifies."
    case .otherHistory(let path, let checkpoint):
      "\(path): the first \(checkpoint) entries are not those of the checkpoint. The registry was rewritten; go back to a copy that verifies."
    case .noCheckpoint(let path, let origin): "\(path): no checkpoint of this registry ('\(origin)') in what --checkpoint names."
    case .runs(let path, let name, 0): "\(path): no run '\(name)'. See 'kizashi runs list'."
    case .runs(let path, let name, let found): "\(path): \(found) runs start with '\(name)'. Give more of the name."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .absent(let path): "\(path)：記録簿がありません。--registry で指定してください（run か export を実行すると作られます）。"
    case .notARegistry(let path): "\(path)：kizashi の記録簿ではありません。--registry で別のファイルを指定してください。"
    case .newerFormat(let path, let format, let supported):
      "\(path)：記録簿の形式は\(format)ですが、このプログラムが読めるのは\(supported)までです。新しい kizashi を使ってください。"
    case .busy(let path, let seconds): "\(path)：別の処理が記録簿を\(seconds)秒以上使っています。終わってからもう一度実行してください。"
    case .cannotUse(let path, let reason):
      "\(path)：記録簿を使えません（\(reason)）。直すか、--registry で別のファイルを指定するか、--no-registry を付けてください。"
    case .changed(let path, let entry): "\(path)：\(entry)番目の記録が書いたときと違います。外から変えられています。検証できる控えに戻してください。"
    case .cut(let path, let size, let checkpoint):
      "\(path)：記録は\(size)件ですが、確認値は\(checkpoint)件を数えています。記録が取り除かれています。検証できる控えに戻してください。"
    case .otherHistory(let path, let checkpoint):
      "\(path)：最初の\(checkpoint)件の記録が確認値のものと違います。記録簿が書き直されています。検証できる控えに戻してください。"
    case .noCheckpoint(let path, let origin): "\(path)：--checkpoint で指定したものに、この記録簿（「\(origin)」）の確認値がありません。"
    case .runs(let path, let name, 0): "\(path)：実行「\(name)」がありません。kizashi runs list で確かめてください。"
    case .runs(let path, let name, let found): "\(path)：「\(name)」で始まる実行が\(found)件あります。名前を長く指定してください。"
    }
  }
}
