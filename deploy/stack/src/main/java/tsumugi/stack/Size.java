package tsumugi.stack;

import java.util.List;

/// How much room a local Elasticsearch takes: small for tests, normal for a region's data.
public enum Size {
    SMALL("-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1"),
    NORMAL("-Xms64m", "-Xmx512m");

    private final List<String> heap;

    Size(String... heap) {
        this.heap = List.of(heap);
    }

    String options() {
        return String.join("\n", heap) + "\n-XX:-UseG1GC\n-XX:+UseSerialGC\n-XX:-AlwaysPreTouch\n";
    }
}
