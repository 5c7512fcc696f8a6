package tsumugi.journeys;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// For trials: every payload there is through every field, and how often the canary sang.
public final class HostileTrial {

    /// One red dot.
    private static final FilePayload PICTURE = new FilePayload(
            "x.png",
            "image/png",
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"));

    private static final int AT_A_TIME = 50;

    private HostileTrial() {}

    /// @param arguments the portal's address, the folder of the lists, and how many payloads of them, 0 for all
    public static void main(String[] arguments) throws IOException {
        var all = Hostile.all(Path.of(arguments[1]));
        var most = Integer.parseInt(arguments[2]);
        var payloads = most > 0 ? all.subList(0, Math.min(most, all.size())) : all;
        var songs = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var shown = 0;
        var refused = 0;
        for (var from = 0; from < payloads.size(); from += AT_A_TIME) {
            var some = payloads.subList(from, Math.min(from + AT_A_TIME, payloads.size()));
            try (var browser = Chromium.start();
                    var author = browser.visitor(arguments[0], Look.WIDE);
                    var reader = browser.visitor(arguments[0], Look.PHONE)) {
                var canaries =
                        List.of(Canary.in(author.context(), arguments[0]), Canary.in(reader.context(), arguments[0]));
                var walk = new HostileWalk(author.signIn("base"), reader.signIn("nurse"));
                try {
                    through(walk, some);
                } catch (PlaywrightException | IllegalStateException broken) {
                    faults.add("Broken off between %d and %d: %s".formatted(from, from + AT_A_TIME, broken));
                }
                canaries.forEach(canary -> songs.addAll(canary.songs()));
                shown += walk.shown();
                refused += walk.refused().size();
                faults.addAll(walk.faults());
                walk.refused().forEach(one -> System.out.println("  not taken, " + one));
            }
            System.out.printf(
                    "  %d of %d payloads, seen as text %d times, the canary sang %d times%n",
                    Math.min(from + AT_A_TIME, payloads.size()), payloads.size(), shown, songs.size());
        }
        songs.forEach(System.out::println);
        faults.forEach(System.out::println);
        System.out.printf(
                "%d payloads, seen as text %d times, refused %d times; the canary sang %d times%n",
                payloads.size(), shown, refused, songs.size());
        System.exit(songs.isEmpty() && faults.isEmpty() ? 0 : 1);
    }

    private static void through(HostileWalk walk, List<String> some) {
        walk.feed().titles(some);
        walk.feed().texts(some);
        walk.feed().options(some);
        walk.feed().fileNames(some, PICTURE);
        walk.rooms().teams(some);
        walk.rooms().meetings(some);
        walk.rooms().searches(some);
    }
}
