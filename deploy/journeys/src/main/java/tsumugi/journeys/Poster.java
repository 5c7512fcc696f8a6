package tsumugi.journeys;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// For trials: posts one reply after the other and writes down what the page has confirmed, or looks whether all of
/// it is still there.
public final class Poster {

    /// A page of a thread holds so many posts.
    private static final int PER_THREAD = 45;

    private static final String USAGE = "post ADDRESS FILE | check ADDRESS FILE";

    private Poster() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var file = Path.of(arguments[2]);
        try (var browser = Chromium.start()) {
            var nurse = browser.visitor(arguments[1], Look.PHONE).signIn("nurse");
            switch (arguments[0]) {
                case "post" -> post(nurse, file);
                case "check" -> System.exit(check(nurse, file) ? 0 : 1);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
    }

    /// Until the portal is no longer there, which is how it is meant to end.
    private static void post(Visitor nurse, Path file) throws IOException {
        try {
            while (true) {
                var thread = Writing.thread(nurse, Writing.EVERYONE, Writing.title("止まるまで"), "始めます。");
                note(file, thread);
                for (var i = 1; i <= PER_THREAD; i++) {
                    Writing.reply(nurse, "返信 " + i + " 番");
                    note(file, thread + " 返信 " + i + " 番");
                }
            }
        } catch (PlaywrightException gone) {
            System.out.println("The page went: "
                    + String.valueOf(gone.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void note(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean check(Visitor nurse, Path file) throws IOException {
        var faults = new ArrayList<String>();
        var lines = Files.readAllLines(file);
        for (var thread : lines.stream().filter(line -> !line.contains(" ")).toList()) {
            var posts = posts(nurse, thread);
            lines.stream()
                    .filter(line -> line.startsWith(thread + " "))
                    .map(line -> line.substring(thread.length() + 1))
                    .forEach(text -> {
                        var times = posts.stream()
                                .filter(post -> post.contains(text))
                                .count();
                        if (times != 1) {
                            faults.add("%s is there %d times: %s".formatted(text, times, thread));
                        }
                    });
        }
        faults.forEach(System.out::println);
        var replies = lines.stream().filter(line -> line.contains(" ")).count();
        System.out.printf("%d confirmed replies looked for, %d not there exactly once%n", replies, faults.size());
        return faults.isEmpty();
    }

    private static List<String> posts(Visitor nurse, String thread) {
        nurse.open(thread + "?from=1");
        nurse.page().getByRole(AriaRole.ARTICLE).first().waitFor();
        return nurse.page().getByRole(AriaRole.ARTICLE).allInnerTexts();
    }
}
