/// The look of the one-page explanation: A4 in two columns, one column on a telephone; nothing is smaller than 8 points.
enum ExplanationStyle {
  static let sheet: HTML = """
    @page{size:A4 portrait;margin:9mm 10mm}
    :root{--ink:#1b1f24;--soft:#4a525c;--line:#8c959f;--wash:#eef3f8}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:190mm;color:var(--ink);background:#fff;font-size:9pt;line-height:1.45;
    font-family:"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic","Meiryo",sans-serif}
    header{border-bottom:1.5pt solid var(--ink);margin-bottom:2mm}h1{font-size:14pt;line-height:1.25;margin:0}
    header p,section p{margin:.6mm 0}h2{font-size:10pt;line-height:1.3;margin:0 0 .8mm;background:var(--wash);padding:.4mm 1.2mm}
    main{columns:2;column-gap:5mm}section{margin-bottom:2.4mm}.card h2,.card p{break-after:avoid}.part{break-inside:avoid}.soft{color:var(--soft);font-size:8.5pt}
    table{border-collapse:collapse;width:100%}th,td{border-bottom:.5pt solid var(--line);padding:.5mm 1mm;text-align:left;vertical-align:top;font-weight:400}
    thead th{font-weight:600}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    dl{margin:0}dl div{break-inside:avoid;border-bottom:.5pt solid var(--line);padding:.35mm 0}dt{font-weight:600}dd{margin:0;font-size:8.5pt}
    dd span{display:inline-block;margin-right:2.4mm}footer{border-top:1pt solid var(--ink);padding-top:1mm;font-size:8pt}footer p{margin:0}
    code{overflow-wrap:anywhere;font-size:8pt}
    @media screen{body{padding:1rem}}@media screen and (max-width:45rem){main{columns:1}body{font-size:16px}.soft,dd,footer,code{font-size:14px}h1{font-size:1.4rem}h2{font-size:1.1rem}}

    """
}
