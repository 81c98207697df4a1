import Tabular

extension FormulaProblem {
  var japanese: String {
    switch self {
    case .unexpected(let found): "ここに「\(found)」は書けません。記号を含む列名は ` で囲んでください。"
    case .unexpectedEnd: "モデル式が途中で終わっています。"
    case .missingTilde: "モデル式は「目的変数 ~ 項目 + 項目」の形で書いてください。"
    case .unclosedQuote: "ここで始まる引用符が閉じられていません。"
    case .badNumber: "数値として読めません。"
    case .tooLong(let limit): "上限の \(limit) 文字を超えています。"
    case .tooDeep(let limit): "括弧の入れ子が上限の \(limit) 段を超えています。"
    case .outcomeNotColumn: "目的変数には列を一つ、または log(y) のような数値列の関数を書いてください。"
    case .outcomeNotEvent: "二項モデルの目的変数には列を一つ書いてください。"
    case .outcomeInPredictors(let name): "目的変数「\(name)」を右辺に書くことはできません。目的変数で自分自身を説明することになります。"
    case .notSupported(let term): "\(term) からは列を作れません。項には列または列の関数を書いてください。"
    case .conditionOutside(let text): "条件は I() の中に書いてください: I(\(text))"
    case .noTerms: "モデルに定数項も項目もありません。「- 1」を外すか、項目を加えてください。"
    case .crossedWithItself(let name): "\(name) と自身の交互作用は \(name) そのものです。2 乗は I(\(name)^2) と書いてください。"
    case .powerOfOneTerm(let name, let power): "一つの項 \(name) のべきは項そのものです。数値のべき乗は I(\(name)^\(power)) と書いてください。"
    case .badPower: "項のべきは 1 以上の整数にしてください。数値の計算は I(…) の中に書いてください。"
    case .offsetInInteraction: "offset() は単独で書いてください。ほかの項との交互作用にはできません。"
    case .mixedModel: "(1 | school) のような変量効果は kizashi fit でだけ使えます。"
    case .barWithoutParentheses: "変量効果の項は括弧で囲んで、(1 | school) や (1 + x | school) のように書いてください。"
    case .barInside: "変量効果の項は + で加えてください。交互作用にしたり、外したり、別の変量効果の中に書いたりすることはできません。"
    case .groupNotColumns(let text): "\(text) は群を表しません。| の右には列、または : や / でつないだ列を書いてください（例: (1 | school/class)）。"
    case .noRandomEffect(let group): "\(group) ごとに変わる効果がありません。(1 | \(group)) や (1 + x | \(group)) のように書いてください。"
    case .notInRandomTerm(let text): "\(text) は変量効果の項の中には書けません。外に書くか、列の名前を書いてください。"
    case .repeatedRandomEffect(let effect, let group):
      "\(group) ごとの \(effect) が二つの変量効果の項にあり、区別できません。(1 | \(group)) + (0 + x | \(group)) のように、一方だけに書いてください。"
    case .tooManyTerms(let limit): "項が上限の \(limit) を超えます。べきを小さくしてください。"
    case .factorNotColumn: "factor() には列を一つ書いてください。"
    case .unknownFunction(let name, let known): "関数 \(name)() はありません。" + Self.suggestion(name, known)
    case .wrongArguments(let function, let names): "\(function)() の引数の数が違います。使える引数: \(names.joined(separator: ", "))"
    case .unknownArgument(let function, let name, let names):
      "\(function)() に引数「\(name)」はないか、すでに書かれています。使える引数: \(names.joined(separator: ", "))"
    case .missingArgument(let function, let name): "\(function)() には引数「\(name)」が必要です。"
    case .badArgument(let function, let name, let kind): "\(function)() の引数「\(name)」は\(kind.japanese)にしてください。"
    case .notArithmetic(let text): "\(text) は計算式に書けません。数値、列、+ - * / ^、比較、& | !、括弧、log() などの関数が使えます。"
    case .numbersAgainstText(let column): "列「\(column)」は数値です。引用符を付けずに数値と比べてください。"
    case .notNumeric(let column, let kind): "列「\(column)」の種類は \(kind.rawValue) で、計算には数値が必要です。--types で種類を指定するか、単独の項にしてください。"
    case .withoutColumn(let text): "\(text) には列がなく、どの行でも同じ数値になります。"
    case .columnsAndKnots: "df と knots は同時に指定できません。どちらか一つにしてください。"
    case .knotsNotAscending: "節点は昇順に、重複なく書いてください。"
    case .knotsOutsideBoundary: "節点は両端の節点の間（値の範囲の内側）に置いてください。節点を動かすか、Boundary.knots を指定してください。"
    case .knotsCoincide: "同じ値が多く、分位点が重なるため節点にできません。節点を直接指定するか、数を減らしてください。"
    case .tooFewColumns(let least): "このスプラインの df は \(least) 以上にしてください。"
    case .tooFewKnots(let least): "制限付き 3 次スプラインには節点が \(least) 個以上必要です。"
    case .noDeviation: "列の値がすべて同じで、標準偏差が 0 です。モデルから外してください。"
    case .tooFewValues(let distinct, let needed): "列の値は \(distinct) 種類で、このスプラインには \(needed) 種類必要です。節点を減らしてください。"
    case .degreeTooHigh(let distinct): "\(distinct) 種類の値に対して次数が高すぎます。次数を下げてください。"
    }
  }

  private static func suggestion(_ name: String, _ known: [String]) -> String {
    NearestWord.match(name, among: known).map { "\($0)() のことでしょうか。" } ?? "使える関数: \(known.map { $0 + "()" }.joined(separator: ", "))"
  }
}
