/// The script of the slider: it takes the counts of a step from the page and writes them, their shares and the hours where they belong.
///
/// Without it the page shows the plan's capacity.
enum EvaluationScript {
  static let code: HTML = #"""
    "use strict";
    (() => {
      const data = JSON.parse(document.getElementById("steps").textContent);
      const slider = document.getElementById("capacity");
      const hidden = data.hidden, none = data.none;
      // As in the rest of the page: halves of the last digit go to the even neighbour.
      const fixed = (x, decimals) => {
        const scaled = x * 10 ** decimals, floor = Math.floor(scaled);
        const isTie = scaled - floor === 0.5 && Number.isInteger(x * 2 ** (decimals + 1));
        return isTie ? ((floor + floor % 2) / 10 ** decimals).toFixed(decimals) : x.toFixed(decimals);
      };
      const percent = (part, whole) => part === null || whole === null ? hidden : whole === 0 ? none : fixed(part / whole * 100, 1) + "%";
      const count = n => n === null ? hidden : String(n).replace(/\B(?=(\d{3})+$)/g, ",");
      const hours = x => x < 100 ? fixed(x, 1) : count(Math.round(x));
      const write = (name, words) => {
        for (const place of document.querySelectorAll(`[data-live="${name}"]`)) place.textContent = words;
      };
      const draw = (name, part, whole) => {
        for (const bar of document.querySelectorAll(`[data-bar="${name}"]`)) {
          bar.setAttribute("width", part === null || !whole ? 0 : (100 * part / whole).toFixed(2));
        }
      };
      const show = place => {
        const step = data.steps[place];
        write("share", step.share);
        write("threshold", step.threshold);
        write("flagged", count(step.flagged));
        write("found", count(step.found));
        write("newly", count(step.newly));
        write("precision", percent(step.found, step.flagged));
        write("recall", percent(step.found, data.events));
        write("hours", hours(step.flagged * data.minutes / 60));
        draw("flagged", step.flagged, data.rows);
        draw("found", step.found, data.rows);
        draw("newly", step.newly, data.rows);
        data.attributes.forEach((attribute, a) => attribute.groups.forEach((group, g) => {
          const flagged = group.flagged[place], found = group.found[place], name = `${a}.${g}.`;
          write(name + "flagged", count(flagged));
          write(name + "found", count(found));
          write(name + "share", percent(flagged, group.rows));
          write(name + "recall", percent(found, group.events));
          write(name + "precision", percent(found, flagged));
        }));
        slider.setAttribute("aria-valuetext", step.share);
      };
      slider.value = data.own;
      slider.addEventListener("input", () => show(Number(slider.value)));
      // On paper the plan's capacity stands, as the printed slider cannot be moved.
      addEventListener("beforeprint", () => show(data.own));
      addEventListener("afterprint", () => show(Number(slider.value)));
      document.getElementById("try").hidden = false;
      show(data.own);
    })();
    """#
}
