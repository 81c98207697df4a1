/// What an item has to do with the risks of the city; nobody who analyses the city knows it.
enum ItemRole: String, Sendable {
  /// Its level raises or lowers a hazard by itself.
  case direct
  /// Its change from the year before does, its level does not.
  case change
  /// It shares a cause with the hazards and has no effect of its own.
  case proxy
  /// It moves with grade, sex or year only.
  case confounded
  /// It has nothing to do with anything.
  case decoy
  /// It is a trace of the support that is being prepared.
  case leak
  /// It makes need more visible to the office without changing the need.
  case surveillance
  /// It belongs to the school and has nothing to do with anything.
  case schoolDecoy = "school_decoy"
  /// That it is missing is the signal; its value is a proxy.
  case absenceOfRecord = "absence_of_record"
}
