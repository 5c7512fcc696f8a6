package org.tsumugi.feed.searching;

import java.util.List;
import org.tsumugi.search.Snippet.Piece;

/// Some words of what was found, in pieces: those asked for stand apart, and no piece holds markup.
public record Passage(Place place, List<Piece> pieces) {

    public enum Place {
        TEXT,
        FILE_NAME,
        FILE_TEXT
    }

    public Passage {
        pieces = List.copyOf(pieces);
    }

    static Passage plain(String text) {
        return new Passage(Place.TEXT, text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }
}
