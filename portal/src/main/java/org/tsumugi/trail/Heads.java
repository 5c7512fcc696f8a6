package org.tsumugi.trail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsumugi.media.Shelf;

/// The daily heads in the store of files, one object a day: who can write in the database alone cannot forge them.
final class Heads implements AutoCloseable {

    private final Shelf shelf;

    Heads(Shelf shelf) {
        this.shelf = shelf;
    }

    /// The first of a day stays; two nodes at once write two true ones, and either may stay.
    void keep(LocalDate day, Seal seal) {
        if (shelf.find(name(day)).isEmpty()) {
            shelf.put(name(day), Head.of(day, seal).written());
        }
    }

    /// All days, oldest first.
    List<Head> all() {
        return shelf.names().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    private Optional<Head> read(String name) {
        return shelf.find(name)
                .map(bytes ->
                        Head.read(bytes).orElseThrow(() -> new IllegalStateException("No head of a day: " + name)));
    }

    private static String name(LocalDate day) {
        return day + ".txt";
    }

    @Override
    public void close() {
        shelf.close();
    }
}
