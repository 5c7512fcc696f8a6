package tsumugi.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import tsumugi.journeys.Look.Language;
import tsumugi.journeys.Look.Window;

/// What can be measured of a page's look, as sentences about what is wrong with it.
record Measures(Page page) {

    /// Things to tap with less than 44 px of height that answers, tried point by point; links within a text are exempt.
    private static final String SMALL_TARGETS = """
            () => {
              const parts = 'vaadin-button, vaadin-checkbox, vaadin-radio-button, vaadin-text-field, vaadin-text-area,'
                + 'vaadin-password-field, vaadin-combo-box, vaadin-date-picker, vaadin-time-picker, vaadin-tab, vaadin-select,'
                + 'vaadin-integer-field, vaadin-email-field, vaadin-multi-select-combo-box';
              const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, ' + parts)]
                .map(found => found.closest(parts) ?? found);
              const small = [];
              for (const target of new Set(all)) {
                if (!target.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
                if (target.closest('p, .markdown, table.month')) continue;
                target.scrollIntoView({block: 'center'});
                const box = target.getClientRects()[0];
                if (!box || box.width < 2 || box.height < 2) continue;
                const x = box.left + box.width / 2, middle = box.top + box.height / 2;
                const answers = y => {
                  for (let hit = document.elementFromPoint(x, y); hit; hit = hit.parentElement ?? hit.getRootNode().host) {
                    if (hit === target) return true;
                  }
                  return false;
                };
                if (!answers(middle)) continue;
                let top = middle, bottom = middle;
                while (middle - top < 44 && answers(top - 1)) top--;
                while (bottom - middle < 44 && answers(bottom + 1)) bottom++;
                if (bottom - top < 43) {
                  small.push(`${target.localName} "${(target.innerText || target.label || '').trim().slice(0, 20)}" is `
                    + `${Math.round(bottom - top)} px high`);
                }
              }
              window.scrollTo(0, 0);
              return small;
            }
            """;

    /// Text below 16 px; marks in the calendar's cells and the bar below a narrow window may be smaller, down to 12 px.
    private static final String SMALL_TEXT = """
            () => {
              const quiet = 'table.month, .rail';
              const small = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const around = node.parentElement;
                if (!node.data.trim() || !around.checkVisibility({visibilityProperty: true})) continue;
                if (around.closest('style, script, vaadin-connection-indicator')) continue;
                const size = parseFloat(getComputedStyle(around).fontSize);
                if (size < (around.closest(quiet) ? 12 : 16)) {
                  small.add(`"${node.data.trim().slice(0, 20)}" (${around.localName}.${around.className}) is ${size} px`);
                }
              }
              return [...small];
            }
            """;

    private static final String SPEAKERS = """
            () => [document.documentElement.lang, document.title,
                document.querySelectorAll('h1').length, document.querySelectorAll('main').length]
            """;

    List<String> faults(Language language, Window window) {
        var faults = new ArrayList<String>();
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > window.width()) {
            faults.add("is " + width + " px wide");
        }
        var spoken = (List<?>) page.evaluate(SPEAKERS);
        if (!spoken.get(0).equals(language.code())) {
            faults.add("says it is in " + spoken.get(0));
        }
        if (spoken.get(1).toString().isBlank()) {
            faults.add("has no title");
        }
        if (!spoken.get(2).equals(1) || !spoken.get(3).equals(1)) {
            faults.add("has " + spoken.get(2) + " first headings and " + spoken.get(3) + " main parts");
        }
        sentences(SMALL_TEXT).forEach(faults::add);
        if (window == Window.PHONE) {
            sentences(SMALL_TARGETS).forEach(faults::add);
        }
        var text = page.locator("body").innerText();
        if (text.matches("(?s).*![a-z]+\\.[a-z.A-Z_-]+!.*")) {
            faults.add("misses words");
        }
        return faults;
    }

    private List<String> sentences(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }
}
