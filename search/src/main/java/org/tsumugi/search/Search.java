package org.tsumugi.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks: strictly first, and once more with less if nothing at all holds every word.
final class Search {

    private static final int SHORTEST_GUESS = 2;

    private final Wire wire;
    private final Blueprint blueprint;
    private final Request request;
    private final Suggesting suggesting;

    Search(Wire wire, Blueprint blueprint) {
        this.wire = wire;
        this.blueprint = blueprint;
        request = new Request(blueprint);
        suggesting = new Suggesting(blueprint.plan());
    }

    Results search(Query query) {
        var words = Words.of(query.text());
        var order = Order.of(blueprint.plan(), query, !words.none());
        var cursor = Cursor.read(query.after(), order);
        boolean relaxed = cursor != null && cursor.relaxed();
        var results = ask(query, words, order, cursor, relaxed);
        if (results.total() > 0 || cursor != null || !guessable(words)) {
            return results;
        }
        var guessed = ask(query, words, order, null, true);
        return guessed.total() > 0 ? guessed : results;
    }

    List<Suggestion> suggest(String beginning, int size, List<Filter> filters) {
        var body = suggesting.body(beginning, size, filters);
        return body.map(asked -> suggesting.read(send(asked))).orElse(List.of());
    }

    private Results ask(Query query, Words words, Order order, @Nullable Cursor cursor, boolean relaxed) {
        var body = request.body(query, words, order, cursor, relaxed);
        try {
            return new Reading(query, order, relaxed).results(send(body));
        } catch (Wire.Refused e) {
            if (!isOfThisPlan()) {
                throw new SearchUnavailable("the index " + blueprint.live() + " is of another plan", e);
            }
            // Cursors come from addresses that anyone can write.
            throw cursor == null ? e : new IllegalArgumentException("not a cursor of this question", e);
        }
    }

    /// Between the start of a portal that knows more and the end of its rebuild, the index lacks what it asks for.
    private boolean isOfThisPlan() {
        return wire.get("/_alias/" + blueprint.live(), wire.limit()).body().propertyNames().stream()
                .anyMatch(physical -> physical.startsWith(blueprint.physical("")));
    }

    private JsonNode send(Map<String, Object> body) {
        var path = "/" + blueprint.live() + "/_search?allow_partial_search_results=false&filter_path="
                + "hits.total,hits.hits._id,hits.hits._score,hits.hits.sort,hits.hits.highlight,hits.hits._source,"
                + "aggregations.*.buckets.key*,aggregations.*.buckets.doc_count,aggregations.*.counts.buckets";
        var answer = wire.send("POST", path, body, wire.limit());
        if (!answer.found()) {
            answer = wire.send("POST", path, body, wire.limit());
        }
        if (!answer.found()) {
            throw new SearchUnavailable("there is no index " + blueprint.live() + " yet");
        }
        return answer.body();
    }

    private boolean guessable(Words words) {
        return words.terms().size() > 1
                || words.terms().stream()
                        .anyMatch(term -> term.length() >= SHORTEST_GUESS
                                && !blueprint.lexicon().knows(term));
    }
}
