/// The look of a report: on a screen, on a telephone, and on A4 paper.
enum ReportStyle {
  static let sheet: HTML = """
    :root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--wash:#f6f8fa;--mark:#0550ae;--warn:#8a4600}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem;color:var(--ink);background:#fff;line-height:1.75;
    font-family:"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic","Meiryo",sans-serif;font-size:16px}
    h1{font-size:1.6rem;line-height:1.35;margin:.5rem 0}h2{font-size:1.2rem;margin:2.5rem 0 .75rem;border-bottom:2px solid var(--line);padding-bottom:.25rem}
    h3{font-size:1rem;margin:1.5rem 0 .5rem}p,ul{margin:.5rem 0}.soft{color:var(--soft);font-size:.875rem}
    .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
    th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    th{background:var(--wash);font-weight:600}td:first-child,th:first-child{min-width:8.5rem}.k{white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    caption{caption-side:top;text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:.25rem}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin:1rem 0}
    .figures div{background:var(--wash);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem}
    .figures b{display:block;font-size:1.35rem;line-height:1.3}.figures span{color:var(--soft);font-size:.8125rem}
    .note{border-left:4px solid var(--warn);background:#fff8ec;padding:.5rem .9rem;margin:.75rem 0}
    .tag{display:inline-block;border:1px solid var(--warn);color:var(--warn);border-radius:.3rem;padding:0 .35rem;font-size:.75rem;white-space:nowrap}
    .chart{overflow-x:auto}.chart svg{width:100%;min-width:34rem;max-width:44rem;height:auto;display:block}
    svg text{font-size:13px;fill:var(--soft)}svg text.axis{fill:var(--ink)}svg .grid{stroke:var(--line)}
    svg .dot{fill:var(--mark)}svg .range{stroke:var(--mark);stroke-width:2}svg .ideal{stroke:var(--soft);stroke-dasharray:5 4;fill:none}
    svg .curve{stroke:var(--mark);stroke-width:2.5;fill:none}svg .second{stroke:var(--warn);stroke-width:2.5;fill:none;stroke-dasharray:7 3}
    code{font-size:.8125rem;overflow-wrap:anywhere}nav ol{columns:2;padding-left:1.25rem;font-size:.875rem}nav a{color:var(--mark)}
    th.n{white-space:normal}@media (max-width:40rem){body{padding:1rem .9rem 3rem}h1{font-size:1.3rem}nav ol{columns:1}}
    @media print{@page{size:A4;margin:16mm 14mm}body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}
    .wide,.chart{overflow:visible}.chart svg{min-width:0;width:80%}tr,figure,.figures,.note{break-inside:avoid}nav{display:none}th{background:none}}
    """
}
