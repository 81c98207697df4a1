/// Why a run folder cannot appear where it was asked for; nothing was changed.
public enum RunFolderError: Error, Equatable, Sendable {
  /// The path has no name in it, as `/`.
  case noName(path: String)
  /// A symbolic link stands there.
  case isLink(path: String)
  /// A file stands there.
  case isFile(path: String)
  /// The folder there holds a file of the study itself.
  case holdsInput(path: String, input: String)
  /// The folder there holds files that no command of its kind has written.
  case holdsOtherFiles(path: String, first: String)
  /// The folder there cannot be looked at.
  case cannotLook(path: String, reason: String)
  /// The earlier folder was put aside and could not be put back.
  case earlierPutAside(path: String, earlier: String, reason: String)
}

extension RunFolderError {
  /// The message in English.
  public var english: String {
    switch self {
    case .noName(let path): "'\(path)': no name for a folder; name a new folder with --output"
    case .isLink(let path): "\(path): a symbolic link, and no link is replaced. Name the folder itself with --output"
    case .isFile(let path): "\(path): a file, and no file is replaced by a folder. Name another folder with --output"
    case .holdsInput(let path, let input):
      "\(path): holds '\(input)', which is read, and all that is there would be replaced. Name another folder with --output"
    case .holdsOtherFiles(let path, let first):
      "\(path): holds files that no such command has written, such as '\(first)'. Name a new or empty folder, or an earlier one of this command, with --output"
    case .cannotLook(let path, let reason): "\(path): cannot be looked at (\(reason)). Name another folder with --output"
    case .earlierPutAside(let path, let earlier, let reason):
      "\(path): cannot be written (\(reason)); the earlier folder is now '\(earlier)'. Give it its name back, and run again"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .noName(let path): "「\(path)」：フォルダーの名前がありません。--output で新しいフォルダーを指定してください。"
    case .isLink(let path): "\(path)：シンボリックリンクです。リンクの置き換えはできません。--output でフォルダーそのものを指定してください。"
    case .isFile(let path): "\(path)：ファイルがあります。ファイルの置き換えはできません。--output で別のフォルダーを指定してください。"
    case .holdsInput(let path, let input):
      "\(path)：読み込むファイル「\(input)」が入っています。中身はすべて置き換わります。--output で別のフォルダーを指定してください。"
    case .holdsOtherFiles(let path, let first):
      "\(path)：このコマンドの結果でないファイル（「\(first)」など）が入っています。--output で新しいフォルダー、空のフォルダー、以前の結果のフォルダーのいずれかを指定してください。"
    case .cannotLook(let path, let reason): "\(path)：中を確かめられません（\(reason)）。--output で別のフォルダーを指定してください。"
    case .earlierPutAside(let path, let earlier, let reason):
      "\(path)：書き込めません（\(reason)）。以前のフォルダーは「\(earlier)」にあります。元の名前に戻してから、もう一度実行してください。"
    }
  }
}
