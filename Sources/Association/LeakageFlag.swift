/// What the lag-decay test says about an item.
public enum LeakageFlag: String, Equatable, Sendable {
  /// Nothing suspicious.
  case none
  /// The effect vanishes within a year: look at where the item comes from. True but passing events look like this too.
  case review
  /// The item is almost certainly made by the support process itself: leave it out.
  case leak
}
