package tsumugi.benchmarks.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The portal with a second ear: it measures what standard input asks for and ends with it.
///
/// A question is a line `NAME side COUNT`; the answer a line `BENCH` with as many nanoseconds. A line `find WORDS`, the
/// words percent-encoded, is answered with the facilities found by them, best first.
public final class DoorHost {

    public static final String ANSWER = "BENCH ";
    /// Before a thread's id: the trial of posting there.
    public static final String POST_TO = "post.to:";
    public static final String FIND = "find";
    public static final String READY = ANSWER + "ready";
    private static final String PORTAL = "org.tsumugi.Portal";

    private final Map<String, Trial> trials = new HashMap<>();
    private final Doors doors;

    private DoorHost(Doors doors) {
        this.doors = doors;
    }

    public static void main(String[] arguments) throws Exception {
        var portal = new SpringApplication(Class.forName(PORTAL));
        portal.addInitializers(
                context -> context.getBeanFactory().addBeanPostProcessor(new ListeningDataSource.Around()));
        ConfigurableApplicationContext context = portal.run(arguments);
        var host = new DoorHost(new Doors(context));
        System.out.println(READY);
        host.answer();
        context.close();
        System.exit(0);
    }

    private void answer() throws IOException {
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = questions.readLine(); line != null; line = questions.readLine()) {
            System.out.println(ANSWER + answer(List.of(line.split(" "))));
        }
    }

    private String answer(List<String> question) {
        try {
            if (question.get(0).equals(FIND)) {
                return String.join(" ", Finding.ids(doors, URLDecoder.decode(question.get(1), StandardCharsets.UTF_8)));
            }
            var trial = trials.computeIfAbsent(question.get(0), this::trial);
            var times = trial.times(Trial.Side.valueOf(question.get(1)), Integer.parseInt(question.get(2)));
            return LongStream.of(times).mapToObj(Long::toString).collect(Collectors.joining(" "));
        } catch (Exception e) {
            e.printStackTrace();
            return "failed: " + e;
        }
    }

    private Trial trial(String name) {
        try {
            return switch (name) {
                case "feed.open" -> FeedTrials.feedOpen(doors);
                case "thread.open" -> FeedTrials.threadOpen(doors);
                case "post.acknowledged" -> FeedTrials.postAcknowledged(doors);
                case "members.search" -> MembersTrial.search(doors);
                case "directory.search" -> DirectoryTrial.search(doors);
                case "accounts.import" -> ImportTrial.take(doors);
                case "trail.append" -> TrailTrials.append(doors);
                case "trail.verify" -> TrailTrials.verify(doors);
                case "rights.check" -> RightsTrial.check(doors);
                case "signin" -> SignInTrials.besideTheHash(doors);
                case "signin.crowd" -> SignInTrials.crowd(doors);
                case "signin.unknown" -> SignInTrials.unknown(doors);
                case String post
                when post.startsWith(POST_TO) ->
                    FeedTrials.postTo(doors, UUID.fromString(post.substring(POST_TO.length())));
                default -> throw new IllegalArgumentException("No such trial: " + name);
            };
        } catch (Exception e) {
            throw new IllegalStateException("The trial " + name + " cannot be prepared", e);
        }
    }
}
