import DelimitedText
import Tabular
import Testing

struct RejectsTests {
  private var rejects: Rejects {
    var rejects = Rejects()
    rejects.append(Reject(file: "a.csv", line: 5, item: "days", problem: .notANumber))
    rejects.append(Reject(file: "a.csv", line: 2, item: "", problem: .fieldCount(found: 3, expected: 4)))
    rejects.append(Reject(file: "a.csv", line: 9, item: "days", problem: .notANumber))
    rejects.append(Reject(file: "a.csv", line: 9, item: "days", problem: .notACount))
    return rejects
  }

  @Test func `reasons are counted by item in the order in which they first come`() {
    let counts = rejects.counts
    #expect(counts.map(\.item) == ["days", "", "days"] && counts.map(\.code) == ["not_a_number", "field_count", "not_a_count"])
    #expect(counts.map(\.count) == [2, 1, 1] && rejects.rows == 4)
  }

  @Test func `the rows of another file come after`() {
    var both = rejects, other = Rejects()
    other.append(Reject(file: "b.csv", line: 1, item: "x", problem: .emptyKey))
    both.append(other)
    #expect(both.entries == rejects.entries + other.entries && both.counts.count == 4)
  }

  @Test func `item and reason are not mixed up`() {
    var rejects = Rejects()
    rejects.append(Reject(file: "a", line: 1, item: "days not", problem: .notANumber))
    rejects.append(Reject(file: "a", line: 2, item: "days", problem: .notANumber))
    #expect(rejects.counts.map(\.count) == [1, 1])
  }

  @Test func `the file says the same in both languages, in the order of the rows`() throws {
    let file = try TemporaryFile("rejects.csv", "")
    try rejects.write(to: file.path, format: .csv)
    let lines = String(decoding: try file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines[0] == "file,line,item,reason,english,japanese" && lines.count == 5)
    #expect(lines[2] == "a.csv,2,,field_count,\"3 fields, but the header has 4\",項目が3個ですが、見出しは4個です")
  }
}
