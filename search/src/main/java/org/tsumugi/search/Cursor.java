package org.tsumugi.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Where a page ended: the order and strictness it was asked in, and the last hit's place in that order.
record Cursor(String order, boolean relaxed, List<JsonNode> place) {

    String written() {
        List<Object> parts = new ArrayList<>(List.of(order, relaxed));
        parts.addAll(place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(parts));
    }

    /// Refuses what no page of this order gave out, as it comes from an address that anyone can write.
    static @Nullable Cursor read(@Nullable String written, Order order) {
        if (written == null) {
            return null;
        }
        try {
            var parts = Json.tree(Base64.getUrlDecoder().decode(written.getBytes(StandardCharsets.US_ASCII)));
            List<JsonNode> place = new ArrayList<>();
            parts.forEach(place::add);
            if (place.size() == order.keys().size() + 2
                    && parts.get(0).asString("").equals(order.mark())
                    && place.stream().noneMatch(JsonNode::isContainer)) {
                return new Cursor(
                        order.mark(), parts.get(1).asBoolean(false), List.copyOf(place.subList(2, place.size())));
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalArgumentException("not a cursor of this question", e);
        }
        throw new IllegalArgumentException("not a cursor of this question");
    }
}
