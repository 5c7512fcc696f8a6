package tsumugi.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hostile text in titles, posts, corrections, reasons, choices, plans and the names of files.
public final class HostileFeed {

    private static final List<String> KINDS = List.of("連絡", "相談", "依頼", "報告");
    private static final int TITLE = 110;
    private static final int FILES = 10;
    private static final int OPTIONS = 10;
    private static final int TEXTS = 40;
    private static final int TEXT = 19_000;
    private static final LocatorOptions REPORT = new LocatorOptions().setHasText("世話役に知らせる");
    private static final String CLEAN = "見本の文です。";

    private final HostileWalk walk;
    private final Visitor author;
    private final Visitor reader;

    HostileFeed(HostileWalk walk, Visitor author, Visitor reader) {
        this.walk = walk;
        this.author = author;
        this.reader = reader;
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
                walk.requireShown(author, "h1", title);
            } else {
                walk.refuse("title: " + title);
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
        walk.requireShown(author, ".row-title", title);
        var row = author.page().locator("li.row").filter(new FilterOptions().setHasText(title));
        row.getByText("予約をやめて消す").click();
        row.waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
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

    /// All of them in a post, a reply, and a correction; read by another, whose answer is reported.
    public void texts(List<String> payloads) {
        for (var some : HostileWalk.parts(payloads, TEXTS)) {
            var text = Hostile.cut(some.stream().map(Hostile::hidden).collect(Collectors.joining("\n\n")), TEXT);
            Writing.begin(author, Writing.EVERYONE);
            author.field("題名").fill(Writing.title("見本"));
            author.field("本文").fill(text);
            author.button("仕上がりを見る").click();
            author.page().locator(".preview .markdown").waitFor();
            if (!isSent()) {
                walk.refuse("text: " + some);
                continue;
            }
            var thread = author.page().url();
            correct(text + "\n\n" + CLEAN);
            author.field("本文").fill(text);
            author.button("返信する").click();
            author.page().locator("#post-2").waitFor();
            reader.open(thread);
            some.stream()
                    .flatMap(Hostile::written)
                    .forEach(words -> walk.requireShown(reader, "#post-2 .markdown", words));
            reader.field("本文").fill(CLEAN);
            reader.button("返信する").click();
            reader.page().locator("#post-3").waitFor();
            report(thread, Hostile.cut(String.join(" ", some), 200));
        }
        author.open("/teams").link(Writing.EVERYONE).click();
        author.page().waitForURL(Pattern.compile("/teams/[0-9a-f-]{36}"));
        author.open(author.page().url() + "?tab=feed.reports");
        walk.requireShown(author, ".list", Hostile.cut(payloads.getFirst(), HostileWalk.SHORT));
    }

    /// What another wrote: nobody judges a report about their own post.
    private void report(String thread, String reason) {
        author.open(thread);
        menu(author, "#post-3", "世話役に知らせる");
        var dialog = author.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("理由").fill(reason);
        dialog.locator("vaadin-button", REPORT).click();
        author.page().getByText("世話役に知らせました").waitFor();
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
        for (var some : HostileWalk.parts(payloads, OPTIONS)) {
            Writing.begin(author, Writing.EVERYONE);
            choose("アンケート");
            author.field("題名").fill(Writing.title("どれにしますか"));
            author.field("本文").fill(CLEAN);
            var options = IntStream.range(0, some.size())
                    .mapToObj(i -> Hostile.cut((i + 1) + " " + some.get(i), HostileWalk.SHORT))
                    .toList();
            for (var i = 0; i < Math.max(2, options.size()); i++) {
                if (author.field("選択肢 " + (i + 1)).count() == 0) {
                    author.button("選択肢を増やす").click();
                }
                author.field("選択肢 " + (i + 1)).fill(i < options.size() ? options.get(i) : "ほかの案");
            }
            if (!isSent()) {
                walk.refuse("options: " + options);
                continue;
            }
            reader.open(author.page().url());
            options.forEach(option -> walk.requireShown(reader, ".poll", option));
            reader.page().locator(".poll vaadin-radio-button input").first().check();
            reader.button("この内容で答える").click();
        }
    }

    /// As names of files, ten in a post.
    public void fileNames(List<String> payloads, FilePayload picture) {
        for (var some : HostileWalk.parts(payloads, FILES)) {
            var names = some.stream()
                    .map(payload ->
                            Hostile.cut(payload.replaceAll("[/\\\\\\x00-\\x1f\\x7f-\\x9f]", "_"), HostileWalk.SHORT)
                                    + ".png")
                    .distinct()
                    .toList();
            Writing.begin(author, Writing.EVERYONE);
            // Of two names that are kept as one, one file hangs there: what was not sent waits as a draft.
            author.page()
                    .locator(".attachments-field .files vaadin-button")
                    .all()
                    .reversed()
                    .forEach(Locator::click);
            author.field("題名").fill(Writing.title("見取り図"));
            author.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(names.stream()
                            .map(name -> new FilePayload(name, picture.mimeType, picture.buffer))
                            .toArray(FilePayload[]::new));
            var lines = author.page().locator(".attachments-field .file");
            if (!Patience.until(HostileWalk.SHOWN_WITHIN, () -> lines.count() == names.size()) || !isSent()) {
                var there = lines.allInnerTexts();
                walk.refuse("file names: "
                        + names.stream()
                                .filter(name -> there.stream().noneMatch(line -> line.contains(name)))
                                .toList());
                continue;
            }
            reader.open(author.page().url());
            names.forEach(name -> walk.requireShown(reader, ".post .file", name));
            reader.page().locator(".post .file button").first().click();
            reader.page().locator(".viewer img, img[src*='/page/']").first().waitFor();
            reader.page().keyboard().press("ArrowRight");
            reader.page().keyboard().press("Escape");
        }
    }
}
