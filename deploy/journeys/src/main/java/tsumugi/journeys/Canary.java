package tsumugi.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Sits in every page of a browser and sings when one of them runs what it should only show, is kept from doing so by
/// its policy, or asks another host for anything.
public final class Canary {

    private static final String CAGE = """
            for (const name of ['alert', 'confirm', 'prompt']) {
                window[name] = () => tsumugiCanary(name + ' was called');
            }
            Object.defineProperty(window, 'hurt', {
                set: () => tsumugiCanary('a script ran'),
            });
            document.addEventListener('securitypolicyviolation', event => tsumugiCanary(
                'the policy stopped ' + event.effectiveDirective + ' of ' + event.blockedURI + ' ' + event.sample));
            """;

    private static final Set<String> WITHIN_THE_PAGE = Set.of("data", "blob");

    private final List<String> songs = new CopyOnWriteArrayList<>();
    private String home = "";

    private Canary() {}

    /// Hears everything from the next page on.
    ///
    /// @param address the portal's, which alone may be asked
    public static Canary in(BrowserContext browser, String address) {
        var canary = new Canary();
        canary.home = URI.create(address).getAuthority();
        browser.exposeBinding("tsumugiCanary", (source, words) -> canary.songs.add(words[0].toString()));
        browser.addInitScript(CAGE);
        browser.onRequest(canary::look);
        browser.onDialog(dialog -> {
            canary.songs.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        return canary;
    }

    private void look(Request request) {
        var asked = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]", "_"));
        if (!WITHIN_THE_PAGE.contains(asked.getScheme()) && !home.equals(asked.getAuthority())) {
            songs.add("asked elsewhere: " + request.url());
        }
    }

    /// What it sang about since the last time it was asked.
    public List<String> songs() {
        var all = List.copyOf(songs);
        songs.removeAll(all);
        return all;
    }
}
