package org.tsumugi.shell;

import com.vaadin.flow.component.UI;
import org.tsumugi.shared.MemberId;

/// Closes a page that nobody used for a while, and leads its owner back to the same line of it. The tab itself keeps
/// where it was, and for whom: another person who signs in there begins at the beginning.
public final class SamePlace {

    private static final String LEAVE = """
            const to = location.pathname + location.search;
            // Nobody is there to answer whether to stay.
            window.onbeforeunload = null;
            sessionStorage.setItem('tsumugi.place', JSON.stringify({to, line: scrollY, who: $0}));
            location.replace(new URL('sign-in/again?to=' + encodeURIComponent(to), document.baseURI));
            """;

    /// Scrolls until the page is long enough, and a little longer because a view may scroll itself; a hand stops it.
    private static final String COME_BACK = """
            const kept = JSON.parse(sessionStorage.getItem('tsumugi.place') ?? 'null');
            sessionStorage.removeItem('tsumugi.place');
            if (kept?.who !== $0) return;
            if (kept.to !== location.pathname + location.search) {
              if (!kept.led) {
                sessionStorage.setItem('tsumugi.place', JSON.stringify({...kept, led: true}));
                location.replace(kept.to);
              }
              return;
            }
            let end = performance.now() + 5000;
            const stop = () => (end = 0);
            for (const hand of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
              addEventListener(hand, stop, {once: true, passive: true});
            }
            const scroll = () => {
              if (performance.now() > end) return;
              if (Math.abs(scrollY - kept.line) > 1) {
                scrollTo(0, kept.line);
              } else {
                end = Math.min(end, performance.now() + 1000);
              }
              requestAnimationFrame(scroll);
            };
            scroll();
            """;

    private SamePlace() {}

    public static void leave(UI ui, MemberId who) {
        ui.getPage().executeJs(LEAVE, who.value().toString());
    }

    static void comeBack(UI ui, MemberId who) {
        ui.getPage().executeJs(COME_BACK, who.value().toString());
    }
}
