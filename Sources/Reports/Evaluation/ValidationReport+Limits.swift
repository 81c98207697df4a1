import Disclosure
import Studies

extension ValidationReport {
  var limitSection: HTML {
    let lines = [
      text(
        "名簿や決定による結果は、誰かが気付いた児童だけを表します。点が低いことは、支援が要らないことを意味しません。",
        "Lists and decisions show only children whom somebody found. A low score does not mean that no support is needed."),
      text(
        "この点数を使い始めると、点の高い児童ほど気付かれるようになり、その後の記録で評価すると良く見えます。使い始めた後の評価には、無作為に選んだ児童の調査が要ります。",
        "Once the score is in use, children with high scores are noticed more, and later records flatter it. Later evaluations need children assessed at random."
      ),
      text("確率は年とともにずれます。毎年、この評価をやり直してください。", "Probabilities drift: judge anew every year."),
      text("項目と結果の結び付きは原因を意味しません。項目を変えても結果が変わるとは限りません。", "That an item goes with the outcome does not make it a cause."),
      text(
        "区間は、児童の選ばれ方の偶然だけを表します。記録の誤り、年度の違い、使われ方の変化は含みません。",
        "Intervals hold chance in the choice of children only, not errors of records, other years, or changes of use.")
    ]
    return list(lines) + blank(text("結果の解釈と、使うかどうかの判断（判断した人・日付）", "Interpretation, and the decision for or against use (who, when)"))
      + blank(text("次の評価の時期と、やめる条件", "When it is judged again, and when its use ends"))
  }

  var provenanceSection: HTML {
    """
    \(text.facts(of: result.provenance))
    <p>\(text("この報告書は1人から\(counts.cells.threshold - 1)人までの人数と、それが分かってしまう値を伏せていますが、metrics.json は伏せていません。庁外に出さないでください。", "This report withholds numbers of people from 1 to \(counts.cells.threshold - 1) and what gives them away; metrics.json does not. Keep it within the town hall."))</p>
    \(text.files(of: result.provenance).html)
    \(text.mark(mark))
    """
  }
}
