package tsumugi.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/// The main screens and how one gets there, by a name for their pictures.
final class Screens {

    private Screens() {}

    /// Addresses of everything that `visitor`, signed in, can open from the navigation and one step further.
    static Map<String, String> addresses(Visitor visitor) {
        var all = new LinkedHashMap<String, String>();
        all.put("home", "/");
        all.put("feed", "/feed");
        all.put("thread", first(visitor, "/feed", ".threads .row:has(.replies, .unread) a, .threads .row-head > a"));
        all.put("compose", "/feed/new");
        all.put("teams", "/teams");
        all.put("team", first(visitor, "/teams", ".list .row-title"));
        all.put("found-team", "/teams/found");
        all.put("further", "/further");
        return all;
    }

    private static String first(Visitor visitor, String list, String link) {
        visitor.open(list);
        return "/" + visitor.page().locator(link).first().getAttribute("href").replaceFirst("^/", "");
    }
}
