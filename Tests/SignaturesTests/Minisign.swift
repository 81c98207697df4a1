/// Files that Debian's minisign 0.11 wrote. The keys were made for these tests and sign nothing else.
enum Minisign {
  /// `minisign -G -W`
  static let publicKey = """
    untrusted comment: minisign public key 9E37CD83D29FB91
    RWSR+yk92HzjCeXUmdmWpbTgdqX2gR/OoeHtLCRJ7Ud3TRwMJ6A1V5fW

    """
  static let secretKey = """
    untrusted comment: minisign encrypted secret key
    RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAkfspPdh84wl8VMqZEkw3tYcUwSuYf+uumc2J+TlMFrLm/bKH7FtrzuXUmdmWpbTgdqX2gR/OoeHtLCRJ7Ud3TRwMJ6A1V5fWAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

    """
  /// `minisign -G` with the password `pw`.
  static let lockedPublicKey = """
    untrusted comment: minisign public key BBE250F13474C189
    RWSJwXQ08VDiu/mh5MQ8ycPE3WZY6RQrTpcKD54Vd5cNfA+OC1oqIoWV

    """
  static let lockedSecretKey = """
    untrusted comment: minisign encrypted secret key
    RWRTY0Iyh6BIygKbU3Z0ILdzdnTeL/0Vu92jHRHQ9GC+smzbupoAAAACAAAAAAAAAEAAAAAAtUZTk+//MVHGxEObCeSfsk1h9z2K8uaFwmXDcoNztulVrBRLhxgLrVipc9mFRBNP3V3YvIWlKYLwMRh+FUQ/gYEMqBcUnPrvAsly+5sWSbWcgz2Hau+guowCYQ60Caw/hHubJs1mJwI=

    """
  static let message = Array("{\"rule\": \"試験\"}\n".utf8)
  /// `minisign -S -t 承認：教育委員会`
  static let signature = """
    untrusted comment: signature from minisign secret key
    RUSR+yk92HzjCcAipNYEFDG60e4s4qU3SK0aSgTy5soOzc2N7VOBK/OHryJITsAF6XgKJXH3CKUfZV12jbWAyuRzOzE3uSQciAY=
    trusted comment: 承認：教育委員会
    Vs4KIkzlDAjLIz0uhKx+MvjfULx3qRoL2E6Kv2O8mymP08gLgo9jsFI8wzbzHov+ZiYK4GzMlEgNDEo0H8QyCg==

    """
  /// `minisign -S -l -t legacy`: of the message itself instead of its fingerprint.
  static let legacySignature = """
    untrusted comment: signature from minisign secret key
    RWSR+yk92HzjCV/I9OXhuvBzn1TBqrZiCM7XTQcfIV21xTZ8asVKunPdmdVEMZiw4VsINryNCXkaSNg8/TAR+5Y14zsL3m6C+wU=
    trusted comment: legacy
    C+wOSPB9SVSIgA+6fKLGsBXtXK9fA6dp3jeO3ZTezcd/kx+qDjek8BSu+NcOJldrZT8KHdPw20MQGjgeJsCmBQ==

    """
}
