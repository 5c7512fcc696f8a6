package tsumugi.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Text that tries to be more than text.
public final class Hostile {

    private Hostile() {}

    /// Fifty of our own, one of each kind, short enough for every field.
    public static List<String> fifty() {
        try (InputStream lines = Hostile.class.getResourceAsStream("hostile.txt")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The fifty, and every line of the lists in a folder that an empty field would not be.
    public static List<String> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var lists = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return Stream.concat(fifty().stream(), lists.stream().flatMap(Hostile::lines))
                    .map(String::strip)
                    .filter(line -> !line.isBlank())
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> lines(Path list) {
        try {
            return Files.readString(list, StandardCharsets.ISO_8859_1).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where a writer of Markdown would hide it.
    static String hidden(String payload) {
        return String.join(
                "\n\n", payload, "[見る](" + payload + ")", "![絵](" + payload + ")", "`" + payload + "`", "> " + payload);
    }

    /// What of it has to be read in a post: Markdown takes backticks for its own, and what stands between them apart.
    static Stream<String> written(String payload) {
        return payload.contains("`")
                ? Stream.of(payload.split("`")).filter(part -> part.matches("[\\p{L}\\p{N}\\s.:/]{4,}"))
                : Stream.of(payload);
    }

    static String cut(String payload, int most) {
        var end = Math.min(most, payload.length());
        var splits = end > 0 && end < payload.length() && Character.isHighSurrogate(payload.charAt(end - 1));
        return payload.substring(0, splits ? end - 1 : end);
    }
}
