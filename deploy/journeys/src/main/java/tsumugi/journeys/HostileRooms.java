package tsumugi.journeys;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Hostile text in what is said of teams and meetings, and in the boxes that search.
public final class HostileRooms {

    private final HostileWalk walk;
    private final Visitor author;
    private final Visitor reader;

    HostileRooms(HostileWalk walk, Visitor author, Visitor reader) {
        this.walk = walk;
        this.author = author;
        this.reader = reader;
    }

    /// As the name of a team and what it is for, one after the other.
    public void teams(List<String> payloads) {
        author.open("/teams/found");
        author.field("チームの名前").fill("見本のチーム");
        author.page().getByRole(AriaRole.RADIO).and(author.field("非公開")).check();
        author.button("作る").click();
        author.page().waitForURL(Pattern.compile("/teams/[0-9a-f-]{36}"));
        var team = author.page().url() + "?tab=teams.panel.settings";
        author.open(team);
        for (var payload : payloads) {
            var name = Hostile.cut(payload, HostileWalk.SHORT);
            author.field("チームの名前").fill(name);
            author.field("何をするチームですか").fill(Hostile.cut(payload, 450));
            author.button("変更を保存する").click();
            walk.requireShown(author, "h1", name);
            walk.requireShown(author, "h1 ~ p", Hostile.cut(payload, 450));
        }
        author.open("/teams").open("/feed").open("/feed/new");
        author.field("どのチームへ").click();
        author.page().locator("vaadin-combo-box-item").first().waitFor();
        author.open(team);
        author.field("チームの名前").fill("終わったチーム");
        author.button("変更を保存する").click();
        walk.requireShown(author, "h1", "終わったチーム");
    }

    /// As everything that is said about a meeting, one after the other.
    public void meetings(List<String> payloads) {
        author.open("/meetings/plan");
        author.field("会（シリーズ）").click();
        author.page().locator("vaadin-combo-box-item").first().click();
        author.field("題名").fill("見本の会合");
        author.typeDay("日付", Days.typed(20));
        author.typeTime("開始", "18:30");
        author.field("場所").fill("見本の会場");
        author.button("計画する").click();
        author.page().waitForURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
        var meeting = author.page().url();
        for (var payload : payloads) {
            change(meeting, payload);
        }
        reader.open(meeting).open("/meetings").open("/meetings?view=list").open("/");
        author.open(meeting).open("/meetings?view=list");
    }

    private void change(String meeting, String payload) {
        var words = Hostile.cut(payload, HostileWalk.SHORT);
        author.open(meeting + "/edit");
        author.field("題名").fill(words);
        author.field("場所").fill(words);
        author.field("オンラインのアドレス").fill("https://example.jp/#" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        author.field("話す人").fill(words);
        var agenda = author.page().locator(".agenda-line vaadin-text-field input");
        agenda.nth(0).fill(words);
        agenda.nth(1).fill(words);
        author.field("内容・持ち物など").fill(Hostile.hidden(payload));
        author.button("変更を保存する").click();
        try {
            author.page().waitForURL(meeting);
            walk.requireShown(author, "h1", words);
        } catch (PlaywrightException stays) {
            walk.refuse("meeting: " + payload);
        }
    }

    /// In every box that searches, and once out of the address that it leaves.
    public void searches(List<String> payloads) {
        for (var box : List.of("/feed/search さがすことば", "/directory 名前・種別", "/members 名前・よみ")) {
            reader.open(box.substring(0, box.indexOf(' ')));
            for (var payload : payloads) {
                reader.field(box.substring(box.indexOf(' ') + 1)).fill(Hostile.cut(payload, HostileWalk.SHORT));
                if (box.startsWith("/feed")) {
                    reader.button("さがす").click();
                }
                try {
                    reader.page().waitForURL(address -> isAsked(address, Hostile.cut(payload, HostileWalk.SHORT)));
                } catch (PlaywrightException stays) {
                    throw new IllegalStateException(box + " does not ask for what was typed: " + payload, stays);
                }
                walk.seen();
            }
            reader.page().reload();
            reader.heading().waitFor();
        }
    }

    private static boolean isAsked(String address, String words) {
        var letters = words.replaceAll("[^A-Za-z0-9]", "");
        return URLDecoder.decode(address, StandardCharsets.UTF_8)
                .replaceAll("[^A-Za-z0-9]", "")
                .contains("q" + letters);
    }
}
