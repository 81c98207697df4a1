/// The operators that the graph uses; all of them take whole numbers, doubles or texts, none of them float32.
enum GraphOperator: String {
  case abs = "Abs"
  case add = "Add"
  case and = "And"
  case argMax = "ArgMax"
  case cast = "Cast"
  case clip = "Clip"
  case concat = "Concat"
  case div = "Div"
  case equal = "Equal"
  case floor = "Floor"
  case gather = "Gather"
  case gatherElements = "GatherElements"
  case greater = "Greater"
  case greaterOrEqual = "GreaterOrEqual"
  case identity = "Identity"
  case labelEncoder = "LabelEncoder"
  case less = "Less"
  case mod = "Mod"
  case mul = "Mul"
  case neg = "Neg"
  case not = "Not"
  case or = "Or"
  case reduceMax = "ReduceMax"
  case reduceSum = "ReduceSum"
  case regexFullMatch = "RegexFullMatch"
  case slice = "Slice"
  case squeeze = "Squeeze"
  case stringConcat = "StringConcat"
  case stringSplit = "StringSplit"
  case sub = "Sub"
  case topK = "TopK"
  case unsqueeze = "Unsqueeze"
  case `where` = "Where"

  /// The version of `ai.onnx`: the first with operators that split and match texts.
  static let version: Int64 = 20
  /// The version of `ai.onnx.ml`.
  static let mlVersion: Int64 = 3
  static let mlDomain = "ai.onnx.ml"

  /// The operator set; empty for `ai.onnx`.
  var domain: String { self == .labelEncoder ? Self.mlDomain : "" }
}
