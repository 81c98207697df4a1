#!/usr/bin/env python3
"""Looks at reports of an evaluation in a headless Chromium: Tests/report-page.py REPORT.html… [--pictures FOLDER]

The slider moves by keyboard and every number follows, as counted from the page's own aggregates; no console message, no request; text has
contrast; nothing is cut on a telephone or on A4 paper; without scripts the plan's capacity stands. Needs Debian's chromium and Python only: the
browser is driven over its debugging pipe.
"""
import argparse, base64, json, os, pathlib, subprocess, sys, tempfile

MOST_BYTES = 1_500_000
LEAST_CONTRAST = 4.5
PHONE = (390, 844)
DESK = (1280, 900)
PAPER = (688, 1000)  # A4 less margins of 14 mm, in CSS pixels


class Browser:
    """A Chromium that is asked over its debugging pipe."""

    def __init__(self, folder):
        down, up = os.pipe(), os.pipe()

        def child():
            # Copies above 10 first: a descriptor to be replaced may be one of the pair.
            copies = [os.dup2(down[0], 20), os.dup2(up[1], 21)]
            for source, target in zip(copies, (3, 4)):
                os.dup2(source, target)

        flags = ["--headless=new", "--hide-scrollbars", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"]
        self.process = subprocess.Popen(
            ["chromium", *flags], preexec_fn=child, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(down[0]), os.close(up[1])
        self.to, self.answers = down[1], os.fdopen(up[0], "rb")
        self.last, self.events, self.rest = 0, [], b""
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self.session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self(domain + ".enable")

    session = None

    def message(self):
        while b"\0" not in self.rest:
            piece = self.answers.read1(1 << 20)
            if not piece:
                raise SystemExit("chromium closed its pipe")
            self.rest += piece
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def __call__(self, method, **parameters):
        self.last += 1
        asked = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            asked["sessionId"] = self.session
        os.write(self.to, json.dumps(asked).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path):
        self.events.clear()
        self("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def js(self, expression):
        answer = self("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise SystemExit(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def size(self, size, paper=False):
        self("Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1, mobile=False)
        self("Emulation.setEmulatedMedia", media="print" if paper else "screen")

    def key(self, name):
        codes = {"ArrowRight": 39, "ArrowLeft": 37, "Home": 36, "Tab": 9}
        for kind in ("keyDown", "keyUp"):
            self("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=codes[name])

    def close(self):
        self.process.terminate()
        self.process.wait()


def percent(part, whole, page):
    """A share as the report writes it; halves go to the even neighbour, as of the double that the page computes."""
    if part is None or whole is None:
        return page["hidden"]
    return page["none"] if whole == 0 else "%.1f%%" % (part / whole * 100)


def count(n, page):
    return page["hidden"] if n is None else f"{n:,}"


def hours(x):
    return "%.1f" % x if x < 100 else f"{int(x + 0.5):,}"


def expected(page, place):
    """What the page must show at a step, from its aggregates."""
    step = page["steps"][place]
    shown = {
        "share": step["share"], "threshold": step["threshold"], "flagged": count(step["flagged"], page), "found": count(step["found"], page),
        "newly": count(step["newly"], page), "precision": percent(step["found"], step["flagged"], page),
        "recall": percent(step["found"], page["events"], page), "hours": hours(step["flagged"] * page["minutes"] / 60)}
    for a, attribute in enumerate(page["attributes"]):
        for g, group in enumerate(attribute["groups"]):
            flagged, found = group["flagged"][place], group["found"][place]
            shown |= {
                f"{a}.{g}.flagged": count(flagged, page), f"{a}.{g}.found": count(found, page), f"{a}.{g}.share": percent(flagged, group["rows"], page),
                f"{a}.{g}.recall": percent(found, group["events"], page), f"{a}.{g}.precision": percent(found, flagged, page)}
    return shown


LIVE = "[...document.querySelectorAll('[data-live]')].map(e => [e.dataset.live, e.textContent])"
WIDE = """[...document.querySelectorAll('table, svg, p, li, h2, h3, .figures, .says > div')].filter(e => {
  const box = e.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1) }).map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"""
CUT = """[...document.querySelectorAll('th, td, .figures div')].filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'none' && e.clientWidth)
  .map(e => e.textContent.slice(0, 40))"""
CONTRAST = """(() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c } return [255, 255, 255] };
  let worst = [99, ''];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('script') || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.getClientRects().length) continue;
    const style = getComputedStyle(e), a = light(parse(e.closest('svg') ? style.fill : style.color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst = [ratio, e.textContent.slice(0, 40)];
  }
  return worst })()"""
CHARTS = """[...document.querySelectorAll('section')].filter(s => s.querySelector('.chart') && !s.querySelector('table')).map(s => s.querySelector('h2').textContent)
  .concat([...document.querySelectorAll('svg')].filter(s => !(s.getAttribute('role') === 'img' && s.getAttribute('aria-label')) && s.getAttribute('aria-hidden') !== 'true').map(() => 'unnamed chart'))"""


class Look:
    """The looks at one page; each finds faults."""

    def __init__(self, browser, path, pictures):
        self.browser, self.path, self.pictures, self.faults = browser, path, pictures, []

    def demand(self, holds, fault):
        if not holds:
            self.faults.append(fault)

    def picture(self, name, whole=False):
        if self.pictures:
            shot = self.browser("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
            (self.pictures / f"{self.path.stem}-{name}.png").write_bytes(base64.b64decode(shot["data"]))

    def quiet(self):
        for event in self.browser.events:
            method, about = event.get("method"), event.get("params", {})
            if method in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"):
                self.faults.append(f"console: {json.dumps(about)[:300]}")
            if method == "Network.requestWillBeSent" and about["request"]["url"] != self.path.as_uri():
                self.faults.append(f"request: {about['request']['url'][:200]}")

    def slider(self):
        browser = self.browser
        if not browser.js("!!document.getElementById('capacity')"):
            return 0
        page = json.loads(browser.js("document.getElementById('steps').textContent"))
        self.demand(not browser.js("document.getElementById('try').hidden"), "the slider stays hidden")
        self.same(page, page["own"], "at first")
        browser.js("document.getElementById('capacity').focus()")
        self.demand(browser.js("getComputedStyle(document.activeElement).outlineStyle") != "none", "focus is not seen")
        browser.key("Home")
        for place in range(len(page["steps"])):
            self.same(page, place, f"at step {place}")
            browser.key("ArrowRight")
        self.demand(browser.js("document.getElementById('capacity').getAttribute('aria-valuetext')") == page["steps"][-1]["share"], "the slider does not say its value")
        browser.js("dispatchEvent(new Event('beforeprint'))")
        self.same(page, page["own"], "on paper")
        browser.js("dispatchEvent(new Event('afterprint'))")
        self.same(page, len(page["steps"]) - 1, "after printing")
        self.table(page)
        return len(page["steps"])

    def same(self, page, place, when):
        wanted = expected(page, place)
        for name, text in self.browser.js(LIVE):
            self.demand(name in wanted and wanted[name] == text, f"{when}: {name} is {text!r}, not {wanted.get(name)!r}")

    def table(self, page):
        """The printed table of all steps says the same as the aggregates."""
        rows = self.browser.js("[...document.querySelectorAll('#s4 ~ .wide table')].pop().querySelectorAll('tbody tr').length")
        self.demand(rows == len(page["steps"]), f"the table of shares has {rows} rows for {len(page['steps'])} steps")
        cells = self.browser.js("[...[...document.querySelectorAll('#s4 ~ .wide table')].pop().querySelectorAll('tbody tr')].map(r => [...r.cells].map(c => c.textContent))")
        for place, row in enumerate(cells):
            wanted = expected(page, place)
            self.demand(row[2] == wanted["flagged"] and row[3] == wanted["found"] and row[8] == wanted["hours"], f"row {place} of the table of shares: {row}")
            self.demand(row[5].startswith(wanted["precision"]) and row[6] == wanted["recall"], f"rates in row {place} of the table of shares: {row}")

    def sizes(self):
        browser = self.browser
        for name, size, paper in (("desk", DESK, False), ("phone", PHONE, False), ("paper", PAPER, True)):
            browser.size(size, paper)
            self.demand(not (wide := browser.js(WIDE)), f"{name}: beyond the edge: {wide}")
            self.demand(not (cut := browser.js(CUT)), f"{name}: cut: {cut}")
            self.demand(browser.js("document.documentElement.scrollWidth") <= size[0], f"{name}: the page is wider than {size[0]}")
            worst = browser.js(CONTRAST)
            self.demand(worst[0] >= LEAST_CONTRAST, f"{name}: contrast {worst[0]:.2f} of {worst[1]!r}")
            if not paper:
                self.picture(name, whole=True)
        self.demand(not (alone := browser.js(CHARTS)), f"charts without a table or a name: {alone}")
        pdf = base64.b64decode(browser("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
        self.demand(pdf.startswith(b"%PDF"), "no PDF")
        if self.pictures:
            (self.pictures / f"{self.path.stem}.pdf").write_bytes(pdf)
        browser.size(DESK)

    def unscripted(self):
        browser = self.browser
        before = dict(browser.js(LIVE))
        browser("Emulation.setScriptExecutionDisabled", value=True)
        browser.open(self.path)
        self.demand(not browser.js("[...document.querySelectorAll('.try')].some(e => e.getClientRects().length)"), "without scripts a dead slider is seen")
        self.demand(dict(browser.js(LIVE)).keys() == before.keys(), "without scripts numbers are missing")
        if page := browser.js("document.getElementById('steps')?.textContent"):
            page = json.loads(page)
            self.same(page, page["own"], "without scripts")
        browser("Emulation.setScriptExecutionDisabled", value=False)

    def all(self):
        size = self.path.stat().st_size
        self.demand(size <= MOST_BYTES, f"{size} bytes")
        self.browser.size(DESK)
        self.browser.open(self.path)
        self.picture("first")
        steps = self.slider()
        self.sizes()
        self.unscripted()
        self.quiet()
        print(f"{self.path.name}: {size // 1000} kB, {steps} steps, {'as it should be' if not self.faults else str(len(self.faults)) + ' faults'}")
        for fault in self.faults[:20]:
            print("  " + fault)
        return not self.faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for screenshots and PDFs")
    arguments = parser.parse_args()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(folder)
        try:
            good = [Look(browser, path.resolve(), arguments.pictures).all() for path in arguments.reports]
        finally:
            browser.close()
    sys.exit(0 if all(good) else 1)


main()
