extension RandomStream {
  /// Fills a buffer with standard normal numbers: the same that as many calls of `normal()` give.
  /// - Complexity: O(count).
  public mutating func fillNormals(_ buffer: UnsafeMutableBufferPointer<Double>) {
    for i in buffer.indices { buffer[i] = Ziggurat.normal(from: &self) }
  }

  /// Fills a buffer with numbers of [0, 1): the same that as many calls of `uniform()` give, but faster.
  ///
  /// First the words that stand ready, then whole blocks, then single words.
  /// - Complexity: O(count).
  public mutating func fillUniforms(_ buffer: UnsafeMutableBufferPointer<Double>) {
    var i = 0
    while i < buffer.count, wordsLeft > 0 { take(&i) }
    for _ in 0..<(buffer.count - i) / 4 {
      let words = takeBlock()
      for k in 0..<4 { buffer[i + k] = Uniform.closedBelow(words[k]) }
      i += 4
    }
    while i < buffer.count { take(&i) }

    func take(_ i: inout Int) {
      buffer[i] = uniform()
      i += 1
    }
  }

  /// Fills a buffer with Poisson counts of one mean, as numbers: the same that as many calls of `poisson(mean:)` give.
  /// - Complexity: O(count).
  public mutating func fillPoisson(_ buffer: UnsafeMutableBufferPointer<Double>, mean: Double) {
    for i in buffer.indices { buffer[i] = Double(poisson(mean: mean)) }
  }

  /// Standard normal numbers.
  /// - Complexity: O(`count`).
  public mutating func normals(_ count: Int) -> [Double] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      fillNormals(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }

  /// Numbers of [0, 1).
  /// - Complexity: O(`count`).
  public mutating func uniforms(_ count: Int) -> [Double] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      fillUniforms(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }
}
