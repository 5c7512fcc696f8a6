package tsumugi.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// For trials: fifty sessions post replies at once and write down what the portal has confirmed; what one had under way
/// when the portal died is sent again out of its draft.
public final class Posters {

    private static final List<String> ACCOUNTS = List.of("base", "doctor", "nurse", "manager", "caremanager");
    private static final int THREADS = 10;

    /// All of one address would wait for one another.
    private static final int COME_IN_AT_ONCE = 4;

    private static final String TEXT = "本文";
    private static final String SEND = "返信する";
    private static final String FURTHER = "続きの投稿を見る";
    private static final Pattern REPLY = Pattern.compile("<p>(返信 人\\d+ 回\\d+ 通\\d+ です)</p>");
    private static final Pattern POST = Pattern.compile("^post-(\\d+)$");

    private final String address;
    private final Path folder;
    private final Semaphore door = new Semaphore(COME_IN_AT_ONCE);
    private final AtomicInteger again = new AtomicInteger();

    private Posters(String address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    /// @param arguments `begin`, `post ROUND` or `check`, after the portal's address and a folder for the notes
    public static void main(String[] arguments) throws Exception {
        var posters = new Posters(arguments[0], Path.of(arguments[1]));
        switch (arguments[2]) {
            case "begin" -> posters.begin();
            case "post" -> posters.post(Integer.parseInt(arguments[3]));
            default -> System.exit(posters.check() ? 0 : 1);
        }
    }

    private void begin() throws IOException {
        try (var browser = Chromium.start()) {
            var nurse = browser.visitor(address, Look.PHONE).signIn("nurse");
            for (var i = 0; i < THREADS; i++) {
                note("threads", Writing.thread(nurse, Writing.EVERYONE, Writing.title("止まるまで"), "始めます。"));
            }
        }
    }

    /// Until the portal is no longer there, which is how it is meant to end.
    private void post(int round) throws IOException {
        var threads = Files.readAllLines(folder.resolve("threads"));
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, threads.size() * ACCOUNTS.size())
                    .forEach(poster -> all.submit(() -> post(round, poster, threads.get(poster / ACCOUNTS.size()))));
        }
        System.out.printf("%d were sent again out of their drafts%n", again.get());
    }

    private void post(int round, int poster, String thread) {
        try {
            var screen = comeIn(poster, thread);
            finish(screen, poster, thread);
            note("in", Integer.toString(poster));
            for (var i = 1; ; i++) {
                var text = "返信 人%d 回%d 通%d です".formatted(poster, round, i);
                Files.writeString(underWay(poster), text);
                screen.write(TEXT, text, SEND);
                confirm(screen, thread, text);
            }
        } catch (Exception gone) {
            note("ends", poster + ": " + gone);
        }
    }

    /// Whoever is shown to the door right after the sign-in tries once more, as a person would.
    private FlowScreen comeIn(int poster, String thread) throws Exception {
        try {
            return open(poster, thread);
        } catch (IOException shownOut) {
            note("shown-out", poster + ": " + shownOut.getMessage());
            return open(poster, thread);
        }
    }

    private FlowScreen open(int poster, String thread) throws Exception {
        var client = FlowClient.at(address);
        door.acquire();
        try {
            client.signIn(ACCOUNTS.get(poster % ACCOUNTS.size()), Visitor.PASSWORD);
        } finally {
            door.release();
        }
        return client.open(thread.substring(1), "");
    }

    /// A text that was neither confirmed nor lost stands in the composer, with the key under which it may be there.
    private void finish(FlowScreen screen, int poster, String thread) throws Exception {
        if (Files.exists(underWay(poster))) {
            var text = Files.readString(underWay(poster));
            if (screen.value(TEXT).equals(text)) {
                screen.press(SEND);
                confirm(screen, thread, text);
                again.incrementAndGet();
            }
        }
    }

    private Path underWay(int poster) {
        return folder.resolve("under-way-" + poster);
    }

    private void confirm(FlowScreen screen, String thread, String text) {
        if (!screen.value(TEXT).isEmpty()) {
            throw new IllegalStateException("The composer kept " + text);
        }
        note("confirmed", thread + " " + text);
    }

    private synchronized void note(String file, String line) {
        try {
            Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private boolean check() throws Exception {
        var there = new HashMap<String, Integer>();
        var client = FlowClient.at(address);
        client.signIn("nurse", Visitor.PASSWORD);
        for (var thread : Files.readAllLines(folder.resolve("threads"))) {
            read(client, thread, there);
        }
        var confirmed = Files.readAllLines(folder.resolve("confirmed")).stream()
                .distinct()
                .toList();
        var faults = new ArrayList<String>();
        confirmed.stream().filter(one -> !there.containsKey(one)).forEach(one -> faults.add("lost: " + one));
        there.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .forEach(one -> faults.add(one.getValue() + " times: " + one.getKey()));
        faults.forEach(System.out::println);
        System.out.printf(
                "%d posts confirmed, %d there, %d of them never confirmed; lost or doubled: %d%n",
                confirmed.size(), there.size(), there.size() - confirmed.size(), faults.size());
        return faults.isEmpty();
    }

    private static void read(FlowClient client, String thread, Map<String, Integer> there) throws Exception {
        var from = 1;
        while (true) {
            var screen = client.open(thread.substring(1), "from=" + from);
            var texts = screen.texts().toList();
            for (var text : texts) {
                // A post is drawn: its words stand in one property with everything else of it.
                REPLY.matcher(text)
                        .results()
                        .forEach(reply -> there.merge(thread + " " + reply.group(1), 1, Integer::sum));
                var post = POST.matcher(text);
                if (post.matches()) {
                    from = Math.max(from, Integer.parseInt(post.group(1)) + 1);
                }
            }
            if (!texts.contains(FURTHER)) {
                return;
            }
        }
    }
}
