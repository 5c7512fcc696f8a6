package tsumugi.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What another JVM holds, asked with the JDK's own `jcmd`.
public final class Heap {

    private static final Pattern GENERATION = Pattern.compile("(?i)^\\s*(?:def ?new|tenured).*?used (\\d+)K");

    /// One of so many in a row moves everything together; the others leave little that is dead where it lies.
    private static final int COLLECTIONS = 4;

    private Heap() {}

    /// Bytes in use after full collections.
    public static long usedAfterCollection(long pid) {
        for (var i = 0; i < COLLECTIONS; i++) {
            ask(pid, "GC.run");
        }
        return ask(pid, "GC.heap_info")
                .lines()
                .map(GENERATION::matcher)
                .filter(line -> line.find())
                .mapToLong(line -> Long.parseLong(line.group(1)) * 1024)
                .sum();
    }

    private static String ask(long pid, String question) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + question + " failed: " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
