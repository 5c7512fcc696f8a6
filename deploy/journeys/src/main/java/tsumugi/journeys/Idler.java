package tsumugi.journeys;

import java.time.Duration;

/// For trials: one member leaves an open tab alone, another goes on working, and both are looked at after a while.
public final class Idler {

    private Idler() {}

    /// @param arguments the portal's address, and its idle limit in seconds
    public static void main(String[] arguments) {
        var limit = Duration.ofSeconds(Long.parseLong(arguments[1]));
        System.exit(holds(arguments[0], limit) ? 0 : 1);
    }

    private static boolean holds(String address, Duration limit) {
        try (var browser = Chromium.start()) {
            var away = browser.visitor(address, Look.WIDE).signIn("nurse").open("/feed");
            var busy = browser.visitor(address, Look.PHONE).signIn("caremanager");
            var end = System.nanoTime() + limit.multipliedBy(3).dividedBy(2).toNanos();
            while (System.nanoTime() < end) {
                busy.open("/feed");
                busy.page().waitForTimeout(limit.toMillis() / 4.0);
            }
            var out = isAtSignIn(away);
            var in = !isAtSignIn(busy);
            System.out.printf(
                    "  %s: who left the tab alone %s, who went on working %s%n",
                    limit, out ? "has to sign in" : "IS STILL IN", in ? "is still in" : "HAD TO SIGN IN");
            return out && in;
        }
    }

    private static boolean isAtSignIn(Visitor visitor) {
        visitor.page().navigate("/feed");
        visitor.page().waitForLoadState();
        return visitor.page().url().contains("/sign-in");
    }
}
