import Foundation
import StructuredText
import Testing

/// Whole answers of the commands against R, folder by folder: `Cases/README.md`.
struct ReferenceCaseTests {
  @Test(arguments: ReferenceCase.names) func `the program answers as R`(name: String) throws {
    let reference = try ReferenceCase(name)
    #expect(!reference.calls.isEmpty, "a case without calls compares nothing")
    for call in reference.calls {
      #expect(!call.fields.isEmpty, "a call without fields compares nothing")
      let answer = JSONValue.object(try Kizashi.answer(call.arguments, in: reference.folder, exit: call.exit))
      for (path, want) in call.fields {
        let found = try #require(FieldPath(path).value(in: answer), "no \(path) in \(call.arguments)")
        #expect(distance(found, want) <= call.tolerance, "\(call.arguments) \(path): \(found) instead of \(want)")
      }
    }
  }

  @Test(arguments: ReferenceCase.names) func `a case says where it comes from, and why it is loose`(name: String) throws {
    let reference = try ReferenceCase(name)
    #expect(reference.source?.isEmpty == false && reference.licence?.isEmpty == false)
    #expect(FileManager.default.fileExists(atPath: reference.folder + "/call.R"))
    for call in reference.calls { #expect(call.tolerance <= 1e-8 || call.reason?.isEmpty == false, "\(call.arguments)") }
  }

  @Test func `there are cases for every kind of question`() {
    #expect(ReferenceCase.names.count >= 24, "\(ReferenceCase.names)")
  }

  @Test func `a number that is off, a missing element and a text for a number are seen`() {
    #expect(distance(.number(1.001), .number(1)) > 1e-4 && distance(.number(1), .number(1)) == 0)
    #expect(distance([1, 2], [1]) == .infinity && distance("1", 1) == .infinity && distance(nil, 1) == .infinity)
    #expect(distance(1, nil) == .infinity && distance([nil], [nil]) == 0 && distance(["a": 1], ["b": 1]) == .infinity)
  }

  @Test func `paths find members, places, every element, and the one element with a name`() {
    let answer: JSONValue = ["list": [["a": "x[1]", "b": "y", "n": 1], ["a": "x[1]", "b": "z", "n": 2]], "m": ["k": 3]]
    #expect(FieldPath("m.k").value(in: answer) == 3 && FieldPath("list[1].n").value(in: answer) == 2)
    #expect(FieldPath("list[*].n").value(in: answer) == [1, 2] && FieldPath("list[a=x[1];b=z].n").value(in: answer) == 2)
    #expect(FieldPath("list[a=x[1]].n").value(in: answer) == nil, "two elements have the name")
    #expect(FieldPath("list[*].k").value(in: answer) == nil && FieldPath("m.l").value(in: answer) == nil)
  }
}
