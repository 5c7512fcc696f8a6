package tsumugi.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends a post in the ways by which it could come to stand there twice, and counts how often it does.
public final class Twice {

    /// What happens at the moment of sending.
    public enum Way {
        DOUBLE_CLICK,
        ENTER_TWICE,
        ANSWER_LOST,
        SIGNAL_LOST,
        TWO_TABS
    }

    /// What a browser complains of when a connection breaks off.
    public static final String BROKEN_OFF = "Failed to load resource|WebSocket|ERR_FAILED|ERR_INTERNET";

    /// The page tries again by itself after some seconds.
    private static final int SENT_AGAIN_MS = 30_000;

    private static final int WITHOUT_SIGNAL_MS = 300;
    private static final String MESSAGES = "**/?v-r=uidl*";

    private final Visitor author;
    private final Page second;
    private String thread = "";

    /// @param author is in; threads are begun with [#begin(String)]
    public Twice(Visitor author) {
        this.author = author.expecting(BROKEN_OFF);
        this.second = author.context().newPage();
    }

    /// Starts a thread by a double click, and answers how many of its title there are.
    public long begin(String title) {
        Writing.begin(author, Writing.EVERYONE);
        author.field("題名").fill(title);
        author.field("本文").fill("始めます。");
        author.button("投稿する").dblclick();
        author.page().waitForURL(address -> address.matches(".*/feed/[0-9a-f-]{36}"));
        thread = author.page().url();
        author.open("/feed").link(title).first().waitFor();
        var count = author.link(title).count();
        author.open(thread);
        return count;
    }

    /// Returns when the page shows the reply.
    public void reply(Way way, String text) {
        switch (way) {
            case DOUBLE_CLICK -> {
                author.field("本文").fill(text);
                send(author.page()).dblclick();
            }
            case ENTER_TWICE -> {
                author.field("本文").fill(text);
                send(author.page()).focus();
                author.page().keyboard().press("Enter");
                author.page().keyboard().press("Enter");
            }
            case ANSWER_LOST -> {
                author.field("本文").fill(text);
                sendAndLoseTheAnswer();
            }
            case SIGNAL_LOST -> {
                author.field("本文").fill(text);
                sendAndLoseTheSignal();
            }
            case TWO_TABS -> sendFromBoth(text);
        }
        shown(author.page(), text);
        author.page().unroute(MESSAGES);
    }

    private void sendAndLoseTheAnswer() {
        var lost = new AtomicBoolean();
        author.page().route(MESSAGES, message -> {
            if (isClick(message.request()) && lost.compareAndSet(false, true)) {
                message.fetch();
                message.abort();
            } else {
                message.resume();
            }
        });
        send(author.page()).click();
    }

    private void sendAndLoseTheSignal() {
        author.page().waitForRequest(Twice::isClick, () -> send(author.page()).click());
        author.context().setOffline(true);
        author.page().waitForTimeout(WITHOUT_SIGNAL_MS);
        author.context().setOffline(false);
    }

    /// The second tab opens with the draft of the first; neither waits for the other.
    private void sendFromBoth(String text) {
        author.andHeard(text, () -> author.field("本文").fill(text));
        second.navigate(thread);
        second.locator("vaadin-text-area").waitFor();
        second.waitForFunction("text => document.querySelector('vaadin-text-area').value === text", text);
        send(second).evaluate("button => setTimeout(() => button.click(), 10)");
        send(author.page()).evaluate("button => setTimeout(() => button.click(), 10)");
        second.waitForFunction("() => document.querySelector('vaadin-text-area').value === ''");
    }

    private static Locator send(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName("返信する").setExact(true));
    }

    private static boolean isClick(Request request) {
        return request.url().contains("v-r=uidl")
                && Objects.toString(request.postData(), "").contains("\"click\"");
    }

    private static void shown(Page page, String text) {
        page.locator(".post .markdown")
                .getByText(text, new GetByTextOptions().setExact(true))
                .first()
                .waitFor(new WaitForOptions().setTimeout(SENT_AGAIN_MS));
    }

    /// The replies as the thread's page has them when it is opened anew: at most a page full.
    public List<String> posts() {
        author.open(thread + "?from=1");
        author.page().getByRole(AriaRole.ARTICLE).first().waitFor();
        return author.page().locator(".post .markdown").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }
}
