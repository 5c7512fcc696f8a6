package org.tsumugi.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// A plan as the engine takes it; whatever changes in it, or in how this module builds it, changes the mark.
record Blueprint(IndexPlan plan, Lexicon lexicon, Map<String, Object> body, String mark) {

    private static final int MARK_LENGTH = 8;

    static Blueprint of(IndexPlan plan) {
        var lexicon = new Lexicon(plan.dictionary(), plan.synonyms());
        // A removal must outlive the rebuild that may bring the removed document's older version after it; a fixed
        // refresh keeps an index that nobody asked for half a minute from making its next visitor wait.
        Map<String, Object> settings = Map.of(
                "number_of_shards", 1,
                "auto_expand_replicas", "0-1",
                "refresh_interval", "1s",
                "gc_deletes", "1h",
                "analysis", Analysis.settings(lexicon));
        // An index of an older plan passes over what it does not know until the rebuild; the plan itself is strict.
        Map<String, Object> mappings = Map.of("dynamic", false, "properties", Mapping.properties(plan));
        Map<String, Object> body = Map.of("settings", settings, "mappings", mappings);
        return new Blueprint(plan, lexicon, body, mark(Json.steadyBytes(body)));
    }

    /// The alias that is asked.
    String live() {
        return plan.name();
    }

    /// The alias of an index that is being built.
    String next() {
        return plan.name() + "-next";
    }

    String physical(String suffix) {
        return plan.name() + "-" + mark + "-" + suffix;
    }

    Pattern anyPhysical() {
        return Pattern.compile(Pattern.quote(plan.name()) + "-[0-9a-f]{" + MARK_LENGTH + "}-[0-9a-z]+");
    }

    private static String mark(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
