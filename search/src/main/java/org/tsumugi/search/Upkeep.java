package org.tsumugi.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Makes, fills, rebuilds and switches the physical indexes behind an alias.
final class Upkeep {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int BATCH = 500;
    private static final int TRIES = 3;

    private final Wire wire;
    private final Blueprint blueprint;
    private final Bulk bulk;

    Upkeep(Wire wire, Blueprint blueprint) {
        this.wire = wire;
        this.blueprint = blueprint;
        this.bulk = new Bulk(wire, blueprint.plan());
    }

    IndexState ensure() {
        var state = state();
        if (state.exists()) {
            return state;
        }
        try {
            create(blueprint.physical("0"), blueprint.live());
        } catch (IllegalStateException e) {
            // Another node may have been first; if not, this was a real refusal.
            if (!state().exists()) {
                throw e;
            }
        }
        return state();
    }

    IndexState state() {
        var behind = behindAliases();
        if (!behind.containsKey(blueprint.live())) {
            return IndexState.MISSING;
        }
        var physical = behind.get(blueprint.live());
        long documents = wire.get("/" + blueprint.live() + "/_count", LIMIT)
                .body()
                .path("count")
                .asLong();
        boolean upToDate = physical.startsWith(blueprint.physical(""));
        return new IndexState(true, documents, upToDate, behind.containsKey(blueprint.next()));
    }

    void refresh() {
        wire.send("POST", "/" + blueprint.live() + "/_refresh", null, LIMIT).required();
    }

    Written write(List<Change> changes) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var behind = behindAliases();
            if (!behind.containsKey(blueprint.live())) {
                throw new SearchUnavailable("there is no index " + blueprint.live() + " yet");
            }
            try {
                if (behind.containsKey(blueprint.next())) {
                    bulk.write(blueprint.next(), changes);
                }
                return bulk.write(blueprint.live(), changes);
            } catch (Bulk.AliasGone e) {
                // Switched meanwhile: where to write is asked anew, and what was written twice has its version.
            }
        }
        throw new SearchUnavailable("the index " + blueprint.live() + " is being switched again and again");
    }

    Written rebuild(Supplier<? extends Stream<Document>> all) {
        var fresh = blueprint.physical(name());
        var abandoned = behindAliases().get(blueprint.next());
        if (abandoned != null) {
            wire.send("DELETE", "/" + abandoned, null, LIMIT);
        }
        create(fresh, blueprint.next());
        try (var documents = all.get()) {
            var written = documents
                    .<Change>map(Change.Put::new)
                    .gather(Gatherers.windowFixed(BATCH))
                    .map(this::fill)
                    .reduce(Written.NOTHING, Written::and);
            wire.send("POST", "/" + fresh + "/_refresh", null, LIMIT).required();
            switchTo(fresh);
            return written;
        } catch (RuntimeException e) {
            discard(fresh, e);
            throw e;
        }
    }

    private Written fill(List<Change> batch) {
        try {
            return bulk.write(blueprint.next(), batch);
        } catch (Bulk.AliasGone e) {
            throw new IllegalStateException("another rebuild of " + blueprint.live() + " has begun", e);
        }
    }

    private void discard(String fresh, RuntimeException why) {
        try {
            wire.send("DELETE", "/" + fresh, null, LIMIT);
        } catch (RuntimeException e) {
            // The next rebuild finds it by its alias and removes it.
            why.addSuppressed(e);
        }
    }

    private void create(String physical, String alias) {
        var body = new LinkedHashMap<>(blueprint.body());
        body.put("aliases", Map.of(alias, Map.of()));
        wire.send("PUT", "/" + physical, body, LIMIT).required();
    }

    /// One step for every question: before it the old index answers, after it the new one. Only then the old ones go,
    /// those of rebuilds that died with them.
    private void switchTo(String fresh) {
        var aliases = List.of(blueprint.live(), blueprint.next());
        List<Object> actions = new ArrayList<>();
        var olds = physicals().stream().filter(name -> !name.equals(fresh)).toList();
        for (String old : olds) {
            actions.add(Map.of("remove", Map.of("index", old, "aliases", aliases, "must_exist", false)));
        }
        actions.add(Map.of("remove", Map.of("index", fresh, "alias", blueprint.next())));
        actions.add(Map.of("add", Map.of("index", fresh, "alias", blueprint.live())));
        wire.send("POST", "/_aliases", Map.of("actions", actions), LIMIT).required();
        olds.forEach(old -> wire.send("DELETE", "/" + old, null, LIMIT));
    }

    private List<String> physicals() {
        var pattern = blueprint.anyPhysical();
        JsonNode indexes = wire.get("/" + blueprint.plan().name() + "-*?filter_path=*.aliases", LIMIT)
                .body();
        return indexes.propertyNames().stream()
                .filter(name -> pattern.matcher(name).matches())
                .toList();
    }

    /// The physical index behind each of the two aliases, as far as they exist.
    private Map<String, String> behindAliases() {
        Map<String, String> behind = new LinkedHashMap<>();
        JsonNode indexes =
                wire.get("/_alias/" + blueprint.live() + "*", wire.limit()).body();
        indexes.propertyStream()
                .forEach(index -> index.getValue()
                        .path("aliases")
                        .propertyNames()
                        .forEach(alias -> behind.put(alias, index.getKey())));
        return behind;
    }

    private static String name() {
        long time = System.currentTimeMillis();
        int random = ThreadLocalRandom.current().nextInt(36 * 36);
        return Long.toString(time, 36) + Integer.toString(random, 36);
    }
}
