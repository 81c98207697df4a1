/// Why sheets cannot be written.
enum ReviewProblem: Explained, Equatable {
  /// A file of an earlier draw stands there.
  case alreadyThere(path: String)
  /// The name of the output has another ending.
  case unknownFormat(path: String)

  var english: String {
    switch self {
    case .alreadyThere(let path):
      "\(path): is there already, and the verdicts of sheets that were handed out would be lost with it. Name another --output, or move it away."
    case .unknownFormat(let path): "\(path): sheets are written as .xlsx or .csv. Name such a file with --output."
    }
  }

  var japanese: String {
    switch self {
    case .alreadyThere(let path): "\(path)：すでにあります。配った票と結び付けられなくなるため、上書きしません。--output で別の名前を指定するか、移してください。"
    case .unknownFormat(let path): "\(path)：票は .xlsx か .csv で書き出します。--output で指定してください。"
    }
  }
}
