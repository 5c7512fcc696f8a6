package tsumugi.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Takes payloads through every field of the feed, the teams, the meetings and the search boxes, and looks at each
/// where it is shown, as its writer and as another.
public final class HostileWalk {

    static final Duration SHOWN_WITHIN = Duration.ofSeconds(15);
    static final int SHORT = 70;

    private static final String SHOWS = """
            ([selector, words]) => [...document.querySelectorAll(selector)].some(
                element => element.textContent.replace(/\\s/g, '').includes(words.replace(/\\s/g, '')))
            """;

    private final Visitor author;
    private final Visitor reader;
    private final List<String> refused = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int shown;

    /// @param author leads a team and plans meetings
    /// @param reader is in the same teams
    public HostileWalk(Visitor author, Visitor reader) {
        this.author = author;
        this.reader = reader;
    }

    public HostileFeed feed() {
        return new HostileFeed(this, author, reader);
    }

    public HostileRooms rooms() {
        return new HostileRooms(this, author, reader);
    }

    /// How many were seen on a screen as they were typed.
    public int shown() {
        return shown;
    }

    /// What a field did not take, with its field.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /// What was not shown as it was typed, with where.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// What is missing is a fault, and the walk goes on.
    void requireShown(Visitor visitor, String selector, String words) {
        var so = Patience.until(SHOWN_WITHIN, () -> (boolean) visitor.page().evaluate(SHOWS, List.of(selector, words)));
        if (so) {
            seen();
        } else {
            faults.add("%s does not show as it was typed at %s: %s"
                    .formatted(selector, visitor.page().url(), words));
        }
    }

    void seen() {
        shown++;
    }

    void refuse(String what) {
        refused.add(what);
    }

    static List<List<String>> parts(List<String> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(part -> all.subList(part * size, Math.min(all.size(), (part + 1) * size)))
                .toList();
    }
}
