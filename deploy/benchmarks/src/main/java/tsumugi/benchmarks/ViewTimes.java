package tsumugi.benchmarks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tsumugi.journeys.Chromium;
import tsumugi.journeys.Look;
import tsumugi.journeys.Visitor;

/// A browser's requests, from their start until the answer is complete, and the same bytes from a server that does
/// nothing.
final class ViewTimes implements AutoCloseable {

    /// A click or the like that makes the browser ask; the n-th time.
    interface Asking {

        void ask(int n);
    }

    private static final String ASK_FLOOR =
            "body => fetch('/answer', {method: 'POST', body}).then(answer => answer.text())";

    private final Visitor member;
    private final Visitor floor;
    private final FloorServer server;
    private String body = "";
    private int next;

    ViewTimes(Chromium browser, Visitor member) throws java.io.IOException {
        this.member = member;
        this.server = FloorServer.start();
        this.floor = browser.visitor(server.address(), Look.WIDE);
        floor.page().navigate("/");
    }

    /// Times of the one request among those that `asking` causes whose message fits, `between` coming before each.
    List<Double> take(int count, Asking between, Predicate<String> message, Asking asking) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < count; i++) {
            var n = next++;
            between.ask(n);
            var answer = answer(member.page(), message, () -> asking.ask(n));
            times.add(time(answer.request()));
            body = Objects.toString(answer.request().postData(), "");
            server.willAnswer(answer.text());
        }
        return times;
    }

    List<Double> takeFloor(int count) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < count; i++) {
            var answer = floor.page()
                    .waitForResponse(
                            response -> response.url().endsWith("/answer"),
                            () -> floor.page().evaluate(ASK_FLOOR, body));
            times.add(time(answer.request()));
        }
        return times;
    }

    static Response answer(Page page, Predicate<String> message, Runnable asking) {
        return page.waitForResponse(
                response -> response.url().contains("v-r=uidl")
                        && message.test(Objects.toString(response.request().postData(), "")),
                asking);
    }

    private static double time(Request request) {
        Objects.requireNonNull(request.response()).finished();
        var timing = request.timing();
        return timing.responseEnd - timing.requestStart;
    }

    @Override
    public void close() {
        floor.close();
        server.close();
    }
}
