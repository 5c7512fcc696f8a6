package tsumugi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How much of the machine others take while something is measured: all that was busy, less this process and its
/// children.
final class Machine {

    private Machine() {}

    /// Clock ticks so far: of the whole machine, those it was busy, and those of our own processes.
    record Reading(long all, long busy, long own) {

        /// The share that others took from then to now, between 0 and 1.
        double othersSince(Reading then) {
            var passed = Math.max(1, all - then.all);
            return Math.clamp((busy - then.busy - (own - then.own)) / (double) passed, 0, 1);
        }
    }

    private record Ticks(long parent, long own) {}

    static Reading now() {
        var fields = first(Path.of("/proc/stat")).replaceFirst("cpu\\s+", "").split(" ");
        long all = 0;
        for (var i = 0; i < 8; i++) {
            all += Long.parseLong(fields[i]);
        }
        var idle = Long.parseLong(fields[3]) + Long.parseLong(fields[4]);
        return new Reading(all, all - idle, own());
    }

    /// Milliseconds that one process has had of the processors so far.
    static long busyMilliseconds(long pid) {
        var stat = first(Path.of("/proc", Long.toString(pid), "stat"));
        return 10 * ticks(stat.substring(stat.lastIndexOf(") ") + 2).split(" ")).own();
    }

    /// A child that has ended is counted by the parent that waited for it.
    private static long own() {
        var processes = processes();
        var me = ProcessHandle.current().pid();
        return processes.entrySet().stream()
                .filter(each -> descends(each.getKey(), me, processes))
                .mapToLong(each -> each.getValue().own())
                .sum();
    }

    private static boolean descends(long process, long ancestor, Map<Long, Ticks> processes) {
        for (var at = process; at > 1; ) {
            if (at == ancestor) {
                return true;
            }
            var ticks = processes.get(at);
            at = ticks == null ? 0 : ticks.parent();
        }
        return false;
    }

    private static Map<Long, Ticks> processes() {
        var found = new HashMap<Long, Ticks>();
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            folders.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .forEach(pid -> {
                        var stat = first(Path.of("/proc", pid, "stat"));
                        var afterName = stat.lastIndexOf(") ");
                        if (afterName > 0) {
                            found.put(
                                    Long.parseLong(pid),
                                    ticks(stat.substring(afterName + 2).split(" ")));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /// Fields of proc(5) counted from the state: parent, then user and system time with those of ended children.
    private static Ticks ticks(String[] fields) {
        long own = 0;
        for (var i = 11; i < 15; i++) {
            own += Long.parseLong(fields[i]);
        }
        return new Ticks(Long.parseLong(fields[1]), own);
    }

    private static String first(Path file) {
        try {
            return new String(Files.readAllBytes(file)).lines().findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
