/// How an exact value becomes a number in a register: `offset + factor × value`, not below `floor`, rounded to `decimals`.
///
/// The hazards use the exact value, the registers hold the recorded one.
struct Recording: Sendable {
  var offset = 0.0
  var factor = 1.0
  var decimals = 0
  var floor: Double?
  var unit = ""
}
