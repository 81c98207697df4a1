/// The sums of one part of the rows, where they stand in memory.
struct GroupSums {
  let effects: UnsafeMutablePointer<Double>
  let squares: UnsafeMutablePointer<Double>?
  let meetings: UnsafeMutablePointer<Double>?

  /// Adds the rows of a tile to the sums of their levels.
  /// - Complexity: O(rows × effects of a row × (columns + effects of a row)).
  func add(_ tile: MixedTile, _ layout: RandomEffectsLayout) {
    for f in layout.widths.indices {
      addOwn(tile, layout, f)
      for g in layout.widths.indices where g > f { addMeeting(tile, layout, f, g) }
    }
  }

  /// `ZᵀWR` and the square blocks of a place.
  private func addOwn(_ tile: MixedTile, _ layout: RandomEffectsLayout, _ f: Int) {
    let (n, c, w) = (tile.range.count, tile.width, layout.widths[f])
    let (base, square) = (effects + layout.firstEffect[f] * c, squares! + layout.firstSquare[f])
    layout.codes[f].withUnsafeBufferPointer { codes in
      tile.effects[f].withUnsafeBufferPointer { Z in
        tile.rows.withUnsafeBufferPointer { R in
          for i in 0..<n {
            let level = Int(codes[tile.range.lowerBound + i])
            let row = R.baseAddress! + i * c
            for a in 0..<w {
              let z = Z[a * n + i] * tile.weights[i]
              let sums = base + (level * w + a) * c
              for k in 0..<c { sums[k] += z * row[k] }
              let block = square + level * w * w + a * w
              for b in 0..<w { block[b] += z * Z[b * n + i] }
            }
          }
        }
      }
    }
  }

  /// The blocks of the levels of two places that meet.
  private func addMeeting(_ tile: MixedTile, _ layout: RandomEffectsLayout, _ f: Int, _ g: Int) {
    let (n, w, v) = (tile.range.count, layout.widths[f], layout.widths[g])
    let rows = layout.meetings.rows[NodeMeetings.pair(f, g, places: layout.widths.count)]
    rows.withUnsafeBufferPointer { rows in
      tile.effects[f].withUnsafeBufferPointer { Z in
        tile.effects[g].withUnsafeBufferPointer { later in
          for i in 0..<n {
            let block = meetings! + layout.meetings.block[Int(rows[tile.range.lowerBound + i])]
            for a in 0..<w {
              let z = Z[a * n + i] * tile.weights[i]
              for b in 0..<v { block[a * v + b] += z * later[b * n + i] }
            }
          }
        }
      }
    }
  }
}
