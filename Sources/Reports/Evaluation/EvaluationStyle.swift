/// The look of the parts that only the report of an evaluation has: the slider, the funnel, what a person must fill in.
enum EvaluationStyle {
  static let sheet: HTML = """
    .try{background:var(--wash);border:1px solid var(--line);border-radius:.4rem;padding:.7rem 1rem;margin:1rem 0;display:grid;grid-template-columns:1fr auto;gap:.2rem 1rem;align-items:center}
    .try[hidden]{display:none}.try label{font-weight:600}.try output{font-size:1.25rem;font-weight:600;font-variant-numeric:tabular-nums}.try input{grid-column:1/-1;width:100%;height:1.75rem;accent-color:var(--mark)}
    .try .soft{grid-column:1/-1}a:focus-visible,input:focus-visible,.wide:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
    .funnel td:last-child{width:45%}.funnel svg{width:100%;height:1rem;display:block}.funnel rect{fill:var(--mark)}
    .blank{border:1.5px dashed var(--warn);background:#fff8ec;color:var(--warn);border-radius:.3rem;padding:.2rem .5rem;min-height:2.2rem;display:block}
    .met{color:#116329;font-weight:600}.missed{color:#a40e26;font-weight:600}.tripod{display:block;width:fit-content;font-size:.75rem;color:var(--soft);border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem}
    .says{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.says>div{border:1px solid var(--line);border-radius:.4rem;padding:.3rem .9rem}.says h2{font-size:1rem;margin:.5rem 0;border:0}.says ul,.list{padding-left:1.2rem}.says .cannot{border-color:var(--warn)}
    svg .filled{fill:var(--mark);opacity:.16}svg .second{stroke:var(--warn);stroke-width:2;fill:none}svg .before{fill:var(--soft)}svg .now{fill:var(--mark)}svg .chance{stroke:var(--warn);stroke-width:2}
    .first{border:2px solid #a40e26;background:#fff5f5;padding:.6rem .9rem;font-weight:600;margin:.75rem 0}
    @media screen and (max-width:40rem){.says{grid-template-columns:1fr}.funnel td:last-child{width:auto}}
    td a{color:var(--mark)}thead th.n{min-width:5.2em}
    @media print{thead th.n{min-width:3.9em}.try{display:none}.tripod,.of{break-after:avoid}.says>div,.blank{break-inside:avoid}.blank{min-height:7mm;background:none}.says{gap:.5rem}}
    """
}
