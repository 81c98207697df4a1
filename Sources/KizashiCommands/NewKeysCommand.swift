import ArgumentParser
import Glibc
import Signatures
import StructuredText

/// `kizashi keys new`: a secret key for who approves rules, and a public key for the machines that score.
struct NewKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a secret and a public key in the format of minisign.",
    discussion: """
      NAME.key signs and stays with who approves rules; NAME.pub checks and goes to every machine that scores, such as /etc/kizashi/rule.pub.
      An existing file is never overwritten. To try one password costs a gibibyte of memory and some seconds, as with minisign.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var password: PasswordOption

  @Option(help: "The name of the files, without .key and .pub.")
  var output = "rule"

  @Flag(help: "Do not lock the secret key: for keys of tests and of machines that no one else can enter.")
  var noPassword = false

  func validate() throws {
    if noPassword, password.passwordFile != nil { throw ArgumentParser.ValidationError("give --password-file or --no-password, not both.") }
  }

  func run() throws {
    let (secret, open) = (output + ".key", output + ".pub")
    for path in [secret, open] where access(path, F_OK) == 0 { throw SignatureError.alreadyThere(path: path) }
    let protection = noPassword ? KeyProtection.none : .password(try password.chosen(common.locale), cost: .sensitive)
    let key = SecretKey.generate()
    try key.write(path: secret, protection: protection)
    try key.publicKey.write(path: open)
    common.answer(
      ["key": .string(key.identifier.text), "secret_key": .string(secret), "public_key": .string(open), "locked": .bool(!noPassword)],
      common.locale.text(
        "鍵 \(key.identifier.text)\n\(secret)：秘密鍵。署名する人だけが保管してください。\n\(open)：公開鍵。点数をつける端末に配ってください。",
        "key \(key.identifier.text)\n\(secret): the secret key; it stays with who signs\n\(open): the public key; give it to the machines that score"
      ))
  }
}
