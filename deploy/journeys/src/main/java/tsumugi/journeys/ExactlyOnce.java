package tsumugi.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tsumugi.journeys.Twice.Way;

/// For trials: posts as often as asked, each time in a way that could double the post, and counts what stands there.
public final class ExactlyOnce {

    /// A page of a thread holds so many posts.
    private static final int PER_THREAD = 45;

    private final Map<Way, Integer> done = new EnumMap<>(Way.class);
    private final List<String> faults = new ArrayList<>();
    private int threads;

    private ExactlyOnce() {}

    /// @param arguments the portal's address, and how many tries
    public static void main(String[] arguments) {
        var trial = new ExactlyOnce();
        trial.run(arguments[0], Integer.parseInt(arguments[1]));
        trial.faults.forEach(System.out::println);
        System.out.printf(
                "%d replies and %d threads were sent %s; not there exactly once: %d%n",
                trial.done.values().stream().mapToInt(count -> count).sum(),
                trial.threads,
                trial.done,
                trial.faults.size());
        System.exit(trial.faults.isEmpty() ? 0 : 1);
    }

    private void run(String address, int tries) {
        for (var sent = 0; sent < tries; sent += PER_THREAD) {
            // A browser of its own for each thread: it forgets what it has seen.
            try (var browser = Chromium.start();
                    var nurse = browser.visitor(address, Look.PHONE).signIn("nurse")) {
                thread(new Twice(nurse), sent, Math.min(PER_THREAD, tries - sent));
            }
            System.out.printf("  %d of %d sent, %d faults%n", Math.min(sent + PER_THREAD, tries), tries, faults.size());
        }
    }

    private void thread(Twice twice, int first, int count) {
        var title = Writing.title("一度だけ");
        require(title, twice.begin(title));
        threads++;
        var sent = new LinkedHashMap<String, Way>();
        for (var i = first; i < first + count; i++) {
            var way = Way.values()[i % Way.values().length];
            var text = "%d番目の返信です".formatted(i + 1);
            twice.reply(way, text);
            sent.put(text, way);
            done.merge(way, 1, Integer::sum);
        }
        var posts = twice.posts();
        sent.forEach((text, way) -> require(way + " " + text, Collections.frequency(posts, text)));
        if (posts.size() != sent.size() + 1) {
            faults.add("%s has %d posts instead of %d".formatted(title, posts.size(), sent.size() + 1));
        }
    }

    private void require(String what, long times) {
        if (times != 1) {
            faults.add("%s is there %d times".formatted(what, times));
        }
    }
}
