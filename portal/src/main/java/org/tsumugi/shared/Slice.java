package org.tsumugi.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a long list and the key where the next part begins: no offset, no count.
///
/// @param next what to hand back for the part that follows; empty at the end
public record Slice<T, K>(List<T> items, Optional<K> next) {

    /// Cuts a list that was read one longer than wanted.
    public static <T, K> Slice<T, K> of(List<T> readOneMore, int size, Function<T, K> key) {
        if (readOneMore.size() <= size) {
            return new Slice<>(readOneMore, Optional.empty());
        }
        List<T> items = List.copyOf(readOneMore.subList(0, size));
        return new Slice<>(items, Optional.of(key.apply(items.getLast())));
    }
}
