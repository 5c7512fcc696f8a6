package tsumugi.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/// The main screens and how one gets there, by a name for their pictures.
final class Screens {

    private static final String SOUGHT = "%E8%A8%AA%E5%95%8F%E7%9C%8B%E8%AD%B7";

    private Screens() {}

    /// Addresses of everything that `visitor`, signed in, can open from the navigation and one step further.
    static Map<String, String> addresses(Visitor visitor) {
        var all = new LinkedHashMap<String, String>();
        all.put("home", "/");
        all.put("feed", "/feed");
        all.put("thread", first(visitor, "/feed?only=waits_for_me", ".threads .row-head > a"));
        all.put("compose", "/feed/new");
        all.put("planned", "/feed/planned");
        all.put("bell", "/bell");
        all.put("telling", "/bell/telling");
        all.put("search-posts", "/feed/search?q=%E9%99%A4%E9%9B%AA");
        all.put("teams", "/teams");
        all.put("team", first(visitor, "/teams", ".list .row-title"));
        all.put("found-team", "/teams/found");
        all.put("further", "/further");
        all.put("directory", "/directory?q=" + SOUGHT);
        all.put("facility", first(visitor, "/directory?q=" + SOUGHT, ".found .row-title"));
        all.put("entry", all.get("facility") + "/edit");
        all.put("curation", "/directory/upkeep");
        all.put("taking", "/directory/taking?kind=VISITING_NURSE_STATION&need=HOME_OXYGEN");
        all.put("duty", "/duty");
        all.put("duty-sheet", "/duty/sheet");
        all.put("calendar", "/meetings");
        all.put("year", "/meetings?view=list");
        all.put("meeting", first(visitor, "/meetings?view=list", "li.row .row-head a"));
        all.put("letters", all.get("meeting") + "/letters");
        all.put("plan", "/meetings/plan");
        all.put("programme", "/meetings/programme");
        all.put("members", "/members");
        all.put("member", first(visitor, "/members", ".list .row-title"));
        all.put("profile", "/profile");
        all.put("account", "/account");
        all.put("lost", "/account/lost");
        all.put("my-data", "/my-data");
        all.put("staff", "/staff");
        all.put("staff-member", first(visitor, "/staff", ".list .row-title"));
        all.put("requests", "/staff/requests");
        all.put("losses", "/staff/lost");
        all.put("use", "/use");
        all.put("rights", "/rights");
        all.put("invitations", "/invitations");
        all.put("invite", "/invitations/new");
        all.put("invite-many", "/invitations/import");
        all.put("applications", "/applications");
        all.put("reset-slip", "/reset/slip");
        all.put("join", "/join");
        all.put("apply", "/join/apply");
        all.put("reset", "/reset");
        all.put("desk", "/desk");
        all.put("visitors", "/trail/mine");
        return all;
    }

    private static String first(Visitor visitor, String list, String link) {
        visitor.open(list);
        return "/" + visitor.page().locator(link).first().getAttribute("href").replaceFirst("^/", "");
    }
}
