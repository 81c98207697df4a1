/// How the file of a secret key is protected, beside its permissions.
public enum KeyProtection {
  /// Not at all: for keys of machines and of tests.
  case none
  /// With a password, and what it costs to try one.
  case password(Password, cost: PasswordCost)
}
