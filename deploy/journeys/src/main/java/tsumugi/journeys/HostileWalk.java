package tsumugi.journeys;

import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Takes payloads through every field of the feed, the teams, the meetings and the search boxes, and looks at each
/// where it is shown, as its writer and as another.
public final class HostileWalk {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(15);
    private static final List<String> KINDS = List.of("連絡", "相談", "依頼", "報告");
    private static final int TITLE = 110;
    private static final int SHORT = 70;
    private static final int FILES = 10;
    private static final int OPTIONS = 10;
    private static final int TEXTS = 40;
    private static final int TEXT = 19_000;
    private static final LocatorOptions REPORT = new LocatorOptions().setHasText("世話役に知らせる");
    private static final String CLEAN = "見本の文です。";

    private static final String SHOWS = """
            ([selector, words]) => [...document.querySelectorAll(selector)].some(
                element => element.textContent.replace(/\\s/g, '').includes(words.replace(/\\s/g, '')))
            """;

    private final Visitor author;
    private final Visitor reader;
    private final List<String> refused = new ArrayList<>();
    private int shown;

    /// @param author leads a team and plans meetings
    /// @param reader is in the same teams
    public HostileWalk(Visitor author, Visitor reader) {
        this.author = author;
        this.reader = reader;
    }

    /// How many were seen on a screen as they were typed.
    public int shown() {
        return shown;
    }

    /// What a field did not take, with its field.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    private void requireShown(Visitor visitor, String selector, String words) {
        var so = Patience.until(SHOWN_WITHIN, () -> (boolean) visitor.page().evaluate(SHOWS, List.of(selector, words)));
        if (!so) {
            throw new IllegalStateException("%s does not show as it was typed at %s: %s"
                    .formatted(selector, visitor.page().url(), words));
        }
        shown++;
    }

    /// A thread for each payload, of one kind after the other, every fifth planned for later and taken back.
    public void titles(List<String> payloads) {
        for (var i = 0; i < payloads.size(); i++) {
            var title = Hostile.cut(payloads.get(i), TITLE);
            Writing.begin(author, Writing.EVERYONE);
            choose(KINDS.get(i % KINDS.size()));
            author.field("題名").fill(title);
            author.field("本文").fill(CLEAN);
            if (i % 5 == 4) {
                plan(title);
            } else if (isSent()) {
                requireShown(author, "h1", title);
            } else {
                refused.add("title: " + title);
            }
        }
        for (var visitor : List.of(author, reader)) {
            visitor.open("/feed").open("/").open("/bell");
        }
    }

    private void choose(String kind) {
        author.page().getByRole(AriaRole.RADIO).and(author.field(kind)).check();
    }

    private void plan(String title) {
        author.field("あとで投稿する").check();
        author.typeDay("投稿する日", Days.typed(2));
        author.button("予約する").click();
        stateIfAsked("予約する");
        author.page().waitForURL(Pattern.compile("/feed/planned$"));
        requireShown(author, ".row-title", title);
        author.page().getByText("予約をやめて消す").first().click();
        author.page().getByText("予約した投稿はありません").waitFor();
    }

    /// Whether it became a thread; where the guard asks, it is told that nobody is meant.
    private boolean isSent() {
        author.button("投稿する").click();
        stateIfAsked("投稿する");
        try {
            author.page().waitForURL(Pattern.compile("/feed/[0-9a-f-]{36}$"));
            return true;
        } catch (PlaywrightException stays) {
            return false;
        }
    }

    private void stateIfAsked(String verb) {
        var box = author.page().locator(".guard vaadin-checkbox input");
        var problem = author.page().locator(".composer > .field-error");
        Patience.until(
                Duration.ofSeconds(10),
                () -> !author.page().url().endsWith("/new") || problem.isVisible() && box.isVisible());
        if (author.page().url().endsWith("/new") && box.isVisible()) {
            box.check();
            author.button(verb).click();
        }
    }

    /// All of them in a post, a reply, and a correction; read and reported by another.
    public void texts(List<String> payloads) {
        for (var some : parts(payloads, TEXTS)) {
            var text = Hostile.cut(some.stream().map(Hostile::hidden).collect(Collectors.joining("\n\n")), TEXT);
            Writing.begin(author, Writing.EVERYONE);
            author.field("題名").fill(Writing.title("見本"));
            author.field("本文").fill(text);
            author.button("仕上がりを見る").click();
            author.page().locator(".preview .markdown").waitFor();
            if (!isSent()) {
                refused.add("text: " + some);
                continue;
            }
            var thread = author.page().url();
            correct(text + "\n\n" + CLEAN);
            author.field("本文").fill(text);
            author.button("返信する").click();
            author.page().locator("#post-2").waitFor();
            reader.open(thread);
            some.forEach(payload -> requireShown(reader, "#post-2 .markdown", payload));
            menu(reader, "#post-1", "世話役に知らせる");
            reader.page().getByRole(AriaRole.DIALOG).getByLabel("理由").fill(Hostile.cut(String.join(" ", some), 200));
            reader.page()
                    .getByRole(AriaRole.DIALOG)
                    .locator("vaadin-button", REPORT)
                    .click();
            reader.page().getByText("世話役に知らせました").waitFor();
        }
        author.open("/teams").link(Writing.EVERYONE).click();
        author.page().waitForURL(Pattern.compile("/teams/[0-9a-f-]{36}"));
        author.open(author.page().url() + "?tab=feed.reports");
        requireShown(author, ".list", Hostile.cut(payloads.getFirst(), SHORT));
    }

    private void correct(String text) {
        menu(author, "#post-1", "訂正する");
        var dialog = author.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("本文").fill(text);
        dialog.getByText("訂正を保存する").click();
        author.page().getByText("訂正しました").waitFor();
        menu(author, "#post-1", "訂正の前を見る");
        author.page().locator(".versions li").first().waitFor();
        author.button("閉じる").click();
    }

    private static void menu(Visitor visitor, String post, String act) {
        visitor.page().locator(post).getByText("反応・その他").click();
        visitor.page().getByRole(AriaRole.DIALOG).getByText(act).click();
    }

    /// As what there is to choose, ten at a time.
    public void options(List<String> payloads) {
        for (var some : parts(payloads, OPTIONS)) {
            Writing.begin(author, Writing.EVERYONE);
            choose("アンケート");
            author.field("題名").fill(Writing.title("どれにしますか"));
            author.field("本文").fill(CLEAN);
            var options = IntStream.range(0, some.size())
                    .mapToObj(i -> Hostile.cut((i + 1) + " " + some.get(i), SHORT))
                    .toList();
            for (var i = 0; i < Math.max(2, options.size()); i++) {
                if (author.field("選択肢 " + (i + 1)).count() == 0) {
                    author.button("選択肢を増やす").click();
                }
                author.field("選択肢 " + (i + 1)).fill(i < options.size() ? options.get(i) : "ほかの案");
            }
            if (!isSent()) {
                refused.add("options: " + options);
                continue;
            }
            reader.open(author.page().url());
            options.forEach(option -> requireShown(reader, ".poll", option));
            reader.page().locator(".poll vaadin-radio-button input").first().check();
            reader.button("この内容で答える").click();
        }
    }

    /// As names of files, ten in a post.
    public void fileNames(List<String> payloads, FilePayload picture) {
        for (var some : parts(payloads, FILES)) {
            var names = some.stream()
                    .map(payload -> Hostile.cut(payload.replaceAll("[/\\\\\\x00-\\x1f]", "_"), SHORT) + ".png")
                    .distinct()
                    .toList();
            Writing.begin(author, Writing.EVERYONE);
            author.field("題名").fill(Writing.title("見取り図"));
            author.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(names.stream()
                            .map(name -> new FilePayload(name, picture.mimeType, picture.buffer))
                            .toArray(FilePayload[]::new));
            var lines = author.page().locator(".attachments-field .file");
            if (!Patience.until(SHOWN_WITHIN, () -> lines.count() == names.size()) || !isSent()) {
                refused.add("file names: " + names);
                continue;
            }
            reader.open(author.page().url());
            names.forEach(name -> requireShown(reader, ".post .file", name));
            reader.page().locator(".post .file button").first().click();
            reader.page().locator(".viewer img, img[src*='/page/']").first().waitFor();
            reader.page().keyboard().press("ArrowRight");
            reader.page().keyboard().press("Escape");
        }
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
            var name = Hostile.cut(payload, SHORT);
            author.field("チームの名前").fill(name);
            author.field("何をするチームですか").fill(Hostile.cut(payload, 450));
            author.button("変更を保存する").click();
            requireShown(author, "h1", name);
            requireShown(author, "h1 ~ p", Hostile.cut(payload, 450));
        }
        author.open("/teams").open("/feed").open("/feed/new");
        author.field("どのチームへ").click();
        author.page().locator("vaadin-combo-box-item").first().waitFor();
        author.open(team);
        author.field("チームの名前").fill("終わったチーム");
        author.button("変更を保存する").click();
        requireShown(author, "h1", "終わったチーム");
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
        var words = Hostile.cut(payload, SHORT);
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
            requireShown(author, "h1", words);
        } catch (PlaywrightException stays) {
            refused.add("meeting: " + payload);
        }
    }

    /// In every box that searches, and once out of the address that it leaves.
    public void searches(List<String> payloads) {
        for (var box : List.of("/feed/search さがすことば", "/directory 名前・種別", "/members 名前・よみ")) {
            reader.open(box.substring(0, box.indexOf(' ')));
            for (var payload : payloads) {
                reader.field(box.substring(box.indexOf(' ') + 1)).fill(Hostile.cut(payload, SHORT));
                if (box.startsWith("/feed")) {
                    reader.button("さがす").click();
                }
                reader.page().waitForURL(address -> isAsked(address, Hostile.cut(payload, SHORT)));
                shown++;
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

    private static List<List<String>> parts(List<String> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(part -> all.subList(part * size, Math.min(all.size(), (part + 1) * size)))
                .toList();
    }
}
