extension RunFolder {
  /// Starts the run folder of a plan, which will hold neither the plan nor the dictionary nor a register.
  /// - Throws: `RunFolderError` for a place that is taken, `StudyError.cannotWrite`.
  public init(path: String, for plan: some RegisterSource) throws {
    try self.init(path: path, keeping: [plan.file] + ([plan.dictionary] + plan.tables.map(\.path)).map(plan.path))
  }
}
