package org.tsumugi.directory;

import java.util.Optional;
import java.util.Set;

/// What someone looks for; empty sets are no condition.
///
/// @param from  where distances are measured from
/// @param after the `next` of the page before
public record FacilityQuery(
        String text,
        Set<String> kinds,
        Set<String> municipalities,
        Optional<Coordinates> from,
        Order order,
        int size,
        Optional<String> after) {

    private static final int LETTERS = 200;
    private static final int PAGE = 20;

    public enum Order {
        BEST,
        NEAREST,
        NAME
    }

    public FacilityQuery {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        text = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LETTERS, plain.codePointCount(0, plain.length()))));
        kinds = Set.copyOf(kinds);
        municipalities = Set.copyOf(municipalities);
        if (order == Order.NEAREST && from.isEmpty()) {
            order = Order.BEST;
        }
    }

    public static FacilityQuery of(String text) {
        return new FacilityQuery(text, Set.of(), Set.of(), Optional.empty(), Order.BEST, PAGE, Optional.empty());
    }

    public FacilityQuery ofKinds(Set<String> chosen) {
        return new FacilityQuery(text, chosen, municipalities, from, order, size, after);
    }

    public FacilityQuery in(Set<String> chosen) {
        return new FacilityQuery(text, kinds, chosen, from, order, size, after);
    }

    public FacilityQuery from(Optional<Coordinates> place) {
        return new FacilityQuery(text, kinds, municipalities, place, order, size, after);
    }

    public FacilityQuery ordered(Order chosen) {
        return new FacilityQuery(text, kinds, municipalities, from, chosen, size, after);
    }

    /// So many on a page.
    public FacilityQuery ofSize(int lines) {
        return new FacilityQuery(text, kinds, municipalities, from, order, lines, after);
    }

    public FacilityQuery after(Optional<String> next) {
        return new FacilityQuery(text, kinds, municipalities, from, order, size, next);
    }
}
