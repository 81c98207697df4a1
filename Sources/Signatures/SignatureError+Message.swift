extension SignatureError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)). Check the name and the permission."
    case .tooLarge(let path, let limit): "\(path): larger than \(limit) bytes, the limit for a key or a signature. Check the name."
    case .unwritable(let path, let reason): "\(path): cannot be written (\(reason)). Check the folder, the permission and the disk."
    case .alreadyThere(let path): "\(path): is there already; a key is never overwritten. Choose another name, or move the file away."
    case .notAKey(let path, .publicKey): "\(path): not a public key of minisign. Give the .pub file, or copy it again."
    case .notAKey(let path, .secretKey): "\(path): not a secret key of minisign, or damaged. Give the .key file, or restore it."
    case .notASignature(let path):
      "\(path): not a signature of minisign, or altered. Do not use the rule; ask the exporter for the rule and its signature again."
    case .openToOthers(let path):
      "\(path): others than its owner have permissions on this secret. Run chmod 600 on it; if others may have read it, make a new one."
    case .passwordNeeded(let path): "\(path): is locked, and there is no terminal to ask for the password. Give --password-file FILE."
    case .noPassword(let path): "\(path): the first line holds no password (1 to 1023 bytes). Correct the file."
    case .wrongPassword(let path): "\(path): the password is not that of this key. Try again."
    case .noMemory(let bytes):
      "the password of the key needs \(bytes >> 20) MiB of memory, which are not free. End other programs, or use another machine."
    case .unfitComment: "the comment, or the id of the rule, has control characters or is longer than 8 KB. Give one short line."
    case .unsigned(let path):
      "\(path): unsigned: there is no \(DetachedSignature.path(of: path)). Copy it beside the rule, or ask the exporter to sign the rule."
    case .noKey(let path):
      "\(path): is signed, but no public key is known to check it with. Give --public-key FILE, set \(TrustedKey.variable), or install \(TrustedKey.standardPath)."
    case .otherKey(let path, let signer, let trusted):
      "\(path): signed with the key \(signer.text), not with the trusted key \(trusted.text). Do not use the rule until its exporter confirms the key."
    case .altered(let path):
      "\(path): the signature does not hold: the rule or its signature was altered. Do not use it; ask the exporter for both files again."
    case .alteredComment(let path):
      "\(path): the comment was altered after signing. Do not use the rule; ask the exporter for the rule and its signature again."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .unreadable(let path, let reason): "\(path)：読み込めません（\(reason)）。ファイル名と読み取り権限を確認してください。"
    case .tooLarge(let path, let limit): "\(path)：鍵・署名ファイルの上限（\(limit)バイト）を超えています。ファイル名を確認してください。"
    case .unwritable(let path, let reason): "\(path)：書き込めません（\(reason)）。フォルダー、権限、ディスクの空きを確認してください。"
    case .alreadyThere(let path): "\(path)：すでにあります。鍵は上書きしません。別の名前を指定するか、ファイルを移してください。"
    case .notAKey(let path, .publicKey): "\(path)：minisignの公開鍵ではありません。.pubファイルを指定するか、コピーし直してください。"
    case .notAKey(let path, .secretKey): "\(path)：minisignの秘密鍵ではないか、壊れています。.keyファイルを指定するか、控えから復元してください。"
    case .notASignature(let path):
      "\(path)：minisignの署名ではないか、変更されています。ルールは使わず、書き出し元にルールと署名の再交付を依頼してください。"
    case .openToOthers(let path): "\(path)：所有者以外に権限があります。chmod 600 を実行してください。他人に読まれた可能性があれば作り直してください。"
    case .passwordNeeded(let path): "\(path)：パスワードが必要ですが、入力する端末がありません。--password-file ファイル名 で指定してください。"
    case .noPassword(let path): "\(path)：1行目にパスワード（1～1023バイト）がありません。ファイルを直してください。"
    case .wrongPassword(let path): "\(path)：この鍵のパスワードと一致しません。もう一度入力してください。"
    case .noMemory(let bytes): "鍵のパスワードの照合に必要なメモリ（\(bytes >> 20) MiB）が空いていません。他のプログラムを終えるか、別の端末で実行してください。"
    case .unfitComment: "コメントまたはルールのidに制御文字があるか、8 KBを超えています。短い1行にしてください。"
    case .unsigned(let path):
      "\(path)：署名がありません（\(DetachedSignature.path(of: path))がありません）。署名をルールと同じフォルダーに置くか、書き出し元に署名を依頼してください。"
    case .noKey(let path):
      "\(path)：署名を確かめる公開鍵がありません。--public-key ファイル名、環境変数\(TrustedKey.variable)、または\(TrustedKey.standardPath)で指定してください。"
    case .otherKey(let path, let signer, let trusted):
      "\(path)：鍵\(signer.text)による署名です。信頼する鍵は\(trusted.text)です。書き出し元に鍵を確かめるまで、ルールを使わないでください。"
    case .altered(let path): "\(path)：署名が一致しません。ルールまたは署名が変更されています。使わずに、書き出し元に両方のファイルの再交付を依頼してください。"
    case .alteredComment(let path): "\(path)：署名の後でコメントが変更されています。ルールは使わず、書き出し元にルールと署名の再交付を依頼してください。"
    }
  }
}
