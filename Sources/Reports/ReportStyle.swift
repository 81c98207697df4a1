/// The look of a report: on a screen, on a telephone, and on A4 paper.
enum ReportStyle {
  static let sheet: HTML = screen + phone + paper

  private static let screen: HTML = """
    :root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--wash:#f6f8fa;--mark:#0550ae;--warn:#8a4600}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem;color:var(--ink);background:#fff;line-height:1.75;
    font-family:"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic","Meiryo",sans-serif;font-size:16px}
    h1{font-size:1.6rem;line-height:1.35;margin:.5rem 0}h2{font-size:1.2rem;margin:2.5rem 0 .75rem;border-bottom:2px solid var(--line);padding-bottom:.25rem}
    h3{font-size:1rem;margin:1.5rem 0 .5rem}p,ul{margin:.5rem 0}.soft{color:var(--soft);font-size:.875rem;font-weight:400}
    .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
    th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    th[scope=col]{background:var(--wash);font-weight:600}th[scope=row],th[scope=rowgroup]{font-weight:400;min-width:8.5rem}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.n,tbody th.n{white-space:nowrap}tbody th.n{min-width:4rem}.words{display:block;white-space:normal;text-align:left;min-width:8rem}.k{white-space:nowrap}td.k,th.k{width:1%}.stack th[scope=row]{min-width:9.5rem}.stack th.k[scope=row]{min-width:3.5rem}.wide+.wide{margin-top:1.25rem}.stack tbody th.n{width:auto}table .soft{font-size:.93em}
    caption{caption-side:top;text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:.25rem}
    .card tbody td{padding-top:.15rem;padding-bottom:.15rem;border-bottom:0}.card tbody{border-bottom:1px solid var(--line)}.card .item,.card .checked{border-bottom:0}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin:1rem 0}
    .figures div{background:var(--wash);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem}
    .figures b{display:block;font-size:1.35rem;line-height:1.3}.figures span{display:block;color:var(--soft);font-size:.8125rem;line-height:1.5}
    .note{border-left:4px solid var(--warn);background:#fff8ec;padding:.5rem .9rem;margin:.75rem 0}
    .tag{display:inline-block;border:1px solid var(--warn);color:var(--warn);border-radius:.3rem;padding:0 .35rem;font-size:.75rem}
    .chart svg{width:100%;max-width:32rem;height:auto;display:block}.scale{display:block;margin-top:.2rem}.scale.again{display:none}
    svg text{font-size:13px;fill:var(--soft)}svg text.axis{fill:var(--ink)}svg.scale text{font-size:11px;fill:var(--ink)}svg .grid{stroke:var(--line)}
    svg .dot{fill:var(--mark)}svg .range{stroke:var(--mark);stroke-width:2}svg .ideal{stroke:var(--soft);stroke-dasharray:5 4;fill:none}
    svg .zero{stroke:var(--soft)}svg .likely{stroke:var(--mark);stroke-width:5;opacity:.45}svg .open{fill:#fff;stroke:var(--mark);stroke-width:1.5}svg .thin{stroke:var(--mark);stroke-width:.6;opacity:.6}svg .thinner-likely{stroke:var(--mark);stroke-width:1.4;opacity:.6}svg .small{fill:var(--mark)}svg .small-open{fill:#fff;stroke:var(--mark);stroke-width:.6}
    svg .band{fill:var(--wash);stroke:var(--line)}svg .other{fill:var(--line);stroke:var(--soft)}svg .own{fill:var(--warn)}svg .own-range{stroke:var(--warn);stroke-width:2}svg .own-likely{stroke:var(--warn);stroke-width:6;opacity:.45}
    svg .curve{stroke:var(--mark);stroke-width:2.5;fill:none}
    code,pre{font-size:.8125rem;overflow-wrap:anywhere}pre{white-space:pre-wrap}nav ol{columns:2;padding-left:1.25rem;font-size:.875rem}nav a{color:var(--mark)}

    """

  /// Rows become blocks of named values; on the card an item becomes a heading above its values.
  private static let phone: HTML = """
    @media screen and (max-width:40rem){body{padding:1rem .9rem 3rem}h1{font-size:1.3rem}nav ol{columns:1}.wide{overflow:visible}
    table,caption,tbody{display:block}.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stack tr{display:grid;grid-template-columns:1fr 1fr;gap:.1rem .75rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
    .numbers tr{grid-template-columns:repeat(3,1fr)}.stack th[scope=row],.stack td:last-child:nth-child(2){grid-column:1/-1}.stack th[scope=row]{font-weight:600}.stack td{align-self:end}.stack th,.stack td{width:auto;border:0;padding:.1rem 0;text-align:left;white-space:normal;overflow-wrap:anywhere}
    .stack [data-label]::before{content:attr(data-label);display:block;font-size:.75rem;color:var(--soft);font-weight:400;line-height:1.4}
    .scale.again{display:block}.card thead{display:block}.card tbody,.card thead tr{display:grid;grid-template-columns:1fr 3rem 6.5rem}.card tbody tr{display:contents}
    .card thead th:first-child,.card thead th:last-child{display:none}.card th,.card td{padding-left:.3rem;padding-right:.3rem}
    .card .item{grid-column:1/-1;font-weight:600;padding-top:.5rem}.card .checked{grid-column:1/-1;order:1;padding-bottom:.5rem}
    .card .checked::before{content:attr(data-label)" ";font-size:.75rem;color:var(--soft)}}

    """

  private static let paper: HTML = """
    @media print{@page{size:A4;margin:16mm 14mm}body{max-width:none;padding:0;font-size:10pt}h2{margin-top:1.4rem}.figures{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr))}h2,h3,caption,thead{break-after:avoid}p,li{break-inside:avoid}table,caption{font-size:8.5pt}.soft{font-size:8.5pt}table .soft{font-size:8pt}th,td{padding:.25rem .45rem}
    .wide{overflow:visible}.chart svg{max-width:11.5cm}tr,figure,.figures,.note,.chart,.together,.card tbody{break-inside:avoid}.chart,p:has(+.chart),p:has(+.wide){break-after:avoid}
    thead{display:table-header-group}nav{display:none}th[scope=col]{background:none}}
    """
}
