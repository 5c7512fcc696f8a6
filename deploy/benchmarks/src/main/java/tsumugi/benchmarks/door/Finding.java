package tsumugi.benchmarks.door;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Which facilities the directory's door finds for words, best first.
final class Finding {

    private static final int MOST = 100;

    private Finding() {}

    static List<String> ids(Doors doors, String words) throws ReflectiveOperationException {
        var search = doors.call("directory.FacilitySearch", "search", 1);
        var type = Doors.type("directory.FacilityQuery");
        var query = type.getMethod("ofSize", int.class)
                .invoke(type.getMethod("of", String.class).invoke(null, words), MOST);
        var found = Doors.Member.of(new UUID(0, 1)).does(() -> search.with(query));
        var lines = (List<?>) part(Objects.requireNonNull(found), "lines");
        return lines.stream()
                .map(line -> part(part(line, "id"), "value").toString())
                .toList();
    }

    private static Object part(Object whole, String name) {
        try {
            var part = whole.getClass().getMethod(name);
            part.setAccessible(true);
            return part.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(whole.getClass() + " has no " + name + " any more", e);
        }
    }
}
