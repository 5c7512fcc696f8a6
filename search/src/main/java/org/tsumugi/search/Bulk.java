package org.tsumugi.search;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Writes batches into the indexes behind aliases, each change with its own version, so that doing it twice is no harm.
final class Bulk {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 4_000_000;

    private final Wire wire;
    private final IndexPlan plan;

    Bulk(Wire wire, IndexPlan plan) {
        this.wire = wire;
        this.plan = plan;
    }

    /// The alias that was written to is gone: the index behind it was switched or removed meanwhile.
    static final class AliasGone extends Exception {
        private static final long serialVersionUID = 1;
    }

    Written write(String alias, List<Change> changes) throws AliasGone {
        var written = Written.NOTHING;
        var lines = new ByteArrayOutputStream();
        for (Change change : changes) {
            append(lines, alias, change);
            if (lines.size() > MOST_BYTES) {
                written = written.and(send(lines));
                lines.reset();
            }
        }
        return lines.size() == 0 ? written : written.and(send(lines));
    }

    private void append(ByteArrayOutputStream lines, String alias, Change change) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("_index", alias);
        target.put("_id", change.id());
        target.put("version", change.version());
        target.put("version_type", "external_gte");
        switch (change) {
            case Change.Put put -> {
                line(lines, Map.of("index", target));
                line(lines, Source.of(plan, put.document()));
            }
            case Change.Remove _ -> line(lines, Map.of("delete", target));
        }
    }

    private static void line(ByteArrayOutputStream lines, Object value) {
        lines.writeBytes(Json.bytes(value));
        lines.write('\n');
    }

    private Written send(ByteArrayOutputStream lines) throws AliasGone {
        var answer = wire.sendLines(
                "/_bulk?require_alias=true&filter_path=items.*._id,items.*.status,items.*.error",
                lines.toByteArray(),
                LIMIT);
        long applied = 0;
        long older = 0;
        List<Written.Failure> failures = new ArrayList<>();
        for (JsonNode item : answer.body().path("items")) {
            JsonNode result = item.iterator().next();
            int status = result.path("status").asInt();
            JsonNode error = result.path("error");
            if (error.isMissingNode()) {
                applied++;
            } else if (status == 409) {
                older++;
            } else if (error.path("type").asString("").equals("index_not_found_exception")) {
                throw new AliasGone();
            } else if (status == 429 || status >= 500) {
                throw new SearchUnavailable("the search engine takes no writes now");
            } else {
                failures.add(new Written.Failure(result.path("_id").asString(""), reason(error)));
            }
        }
        return new Written(applied, older, failures);
    }

    private static String reason(JsonNode error) {
        String cause = error.path("caused_by").path("reason").asString("");
        String reason = error.path("reason").asString("");
        return cause.isEmpty() ? reason : reason + ": " + cause;
    }
}
