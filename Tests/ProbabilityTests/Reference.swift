import Glibc

/// The C library's functions, named so that they cannot be mistaken for our own.
enum Reference {
  static func log(_ x: Double) -> Double { Glibc.log(x) }
}
