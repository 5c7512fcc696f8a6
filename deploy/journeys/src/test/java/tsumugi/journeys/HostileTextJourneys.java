package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Text that tries to be more than text; deploy/trial holds the long list.
@Journey
class HostileTextJourneys {

    private static final List<String> PAYLOADS = List.of(
            "<script>window.hurt = 1</script>",
            "<img src=x onerror=\"window.hurt = 1\">",
            "\"><svg onload='window.hurt = 1'>",
            "<iframe srcdoc=\"<script>parent.hurt = 1</script>\"></iframe>",
            "<details open ontoggle=window.hurt=1>",
            "[押して](javascript:window.hurt=1)",
            "[押して](data:text/html,<script>opener.hurt=1</script>)",
            "![x](x\"onerror=\"window.hurt=1)",
            "<a href=\"java&#115;cript:window.hurt=1\">押して</a>",
            "<style>@import 'javascript:window.hurt=1'</style>",
            "`<b onmouseover=window.hurt=1>`",
            "{{constructor.constructor('window.hurt=1')()}}",
            "${window.hurt=1}");

    @Test
    void noScriptOfAPostEverRuns(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        Writing.thread(nurse, Writing.EVERYONE, Writing.title("試し"), String.join("\n\n", PAYLOADS));
        var post = nurse.page().getByRole(AriaRole.ARTICLE);

        assertThat(post.locator("script, iframe, svg, style, details[ontoggle], [onerror], [onmouseover]"))
                .hasCount(0);
        assertThat(post).containsText("<script>window.hurt = 1</script>");
        for (var link : post.getByText("押して").all()) {
            assertThat(Objects.toString(link.getAttribute("href"), "")).doesNotContainIgnoringCase("hurt");
        }
        unhurt(nurse);
    }

    @Test
    void noScriptOfATitleOrAFileNameEverRuns(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var title = Writing.title("<img src=x onerror=window.hurt=1>");
        Writing.begin(nurse, Writing.EVERYONE);
        nurse.field("題名").fill(title);
        var fileName = "<img src=x onerror=window.hurt=1>.png";
        nurse.page().locator("vaadin-upload input[type=file]").setInputFiles(Samples.picture(fileName));
        assertThat(nurse.page().locator(".attachments-field .file")).hasCount(1);
        Writing.post(nurse);

        assertThat(nurse.heading()).hasText(title);
        assertThat(nurse.link(fileName)).isVisible();
        unhurt(nurse);
        nurse.open("/feed");
        assertThat(nurse.link(title).first()).isVisible();
        unhurt(nurse);
        visitors.wide().signIn("caremanager");
        visitors.all().forEach(HostileTextJourneys::unhurt);
    }

    private static void unhurt(Visitor visitor) {
        assertThat(visitor.page().evaluate("window.hurt ?? 'unhurt'")).isEqualTo("unhurt");
    }

    /// One part of the walk with the fifty.
    private void walk(Visitors visitors, RunningPortal portal, BiConsumer<HostileWalk, List<String>> part) {
        var author = visitors.wide();
        var reader = visitors.phone();
        var canaries = Stream.of(author, reader)
                .map(visitor -> Canary.in(visitor.context(), portal.address()))
                .toList();
        var walk = new HostileWalk(author.signIn("base"), reader.signIn("nurse"));
        part.accept(walk, Hostile.fifty());
        assertThat(walk.refused()).as("what a field did not take").isEmpty();
        assertThat(walk.faults()).as("what was not shown as it was typed").isEmpty();
        assertThat(walk.shown()).isGreaterThanOrEqualTo(50);
        canaries.forEach(canary -> assertThat(canary.songs()).isEmpty());
    }

    @Test
    void fiftyTitlesOfThreadsRequestsAndPlansAreOnlyText(Visitors visitors, RunningPortal portal) {
        walk(visitors, portal, (walk, fifty) -> walk.feed().titles(fifty));
    }

    @Test
    void fiftyTextsOptionsAndFileNamesAreOnlyText(Visitors visitors, RunningPortal portal) {
        walk(visitors, portal, (walk, fifty) -> {
            walk.feed().texts(fifty);
            walk.feed().options(fifty);
            walk.feed().fileNames(fifty, Samples.picture("x.png"));
        });
    }

    @Test
    void fiftyNamesOfATeamAreOnlyText(Visitors visitors, RunningPortal portal) {
        walk(visitors, portal, (walk, fifty) -> walk.rooms().teams(fifty));
    }

    @Test
    void fiftyMeetingsAreOnlyText(Visitors visitors, RunningPortal portal) {
        walk(visitors, portal, (walk, fifty) -> walk.rooms().meetings(fifty));
    }

    @Test
    void fiftySearchesAreOnlyText(Visitors visitors, RunningPortal portal) {
        var nurse = visitors.phone();
        var canary = Canary.in(nurse.context(), portal.address());
        new HostileWalk(nurse, nurse.signIn("nurse")).rooms().searches(Hostile.fifty());
        assertThat(canary.songs()).isEmpty();
    }

    /// Without this, silence would tell nothing.
    @Test
    void theCanarySingsOfScriptsAndOfOtherHosts(Visitors visitors, RunningPortal portal) {
        var nurse = visitors.phone().expecting("Content Security Policy|Failed to load resource|ERR_");
        var canary = Canary.in(nurse.context(), portal.address());
        nurse.signIn("nurse").open("/feed");
        assertThat(canary.songs()).isEmpty();

        nurse.page().evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"hurt=1\">')");
        nurse.page().waitForCondition(() -> canary.songs().stream().anyMatch(song -> song.contains("script-src")));
        nurse.page().evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=//evil.example/x.png>')");
        nurse.page().waitForCondition(() -> canary.songs().stream().anyMatch(song -> song.contains("evil.example")));
        nurse.page().evaluate("window.hurt = 1");
        nurse.page().waitForCondition(() -> canary.songs().contains("a script ran"));
        nurse.page().evaluate("alert('x')");
        nurse.page().waitForCondition(() -> canary.songs().contains("alert was called"));
    }

    @Test
    void aScriptThatGotIntoAPageWouldStillNotRun(Visitors visitors) {
        var nurse = visitors.phone()
                .expecting("Content Security Policy|Failed to load resource")
                .signIn("nurse");
        var first = policy(nurse);
        var second = policy(nurse);

        assertThat(scripts(first)).matches("script-src 'nonce-[^']{16,}'.*").doesNotContain("unsafe-inline");
        assertThat(scripts(first)).as("a nonce for each page").isNotEqualTo(scripts(second));
        nurse.page().evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hurt=1\">')");
        nurse.page().waitForCondition(() -> nurse.hasComplained("Content Security Policy"));
        unhurt(nurse);
    }

    private static String policy(Visitor visitor) {
        var answer = Objects.requireNonNull(visitor.page().navigate("/feed"));
        return Objects.requireNonNull(answer.headerValue("content-security-policy"));
    }

    private static String scripts(String policy) {
        return Pattern.compile(";\\s*")
                .splitAsStream(policy)
                .filter(part -> part.startsWith("script-src"))
                .findFirst()
                .orElse("");
    }
}
