package org.tsumugi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A passage in pieces, found words apart from the rest, so that no screen has to trust markup in it.
public record Snippet(List<Piece> pieces) {

    static final String OPENING = "\uE000";
    static final String CLOSING = "\uE001";

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    public record Piece(String text, boolean found) {}

    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// Reads what the engine marked with two characters that no text should hold.
    static Snippet read(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        boolean found = false;
        while (at < marked.length()) {
            int end = marked.indexOf(found ? CLOSING : OPENING, at);
            end = end < 0 ? marked.length() : end;
            if (end > at) {
                pieces.add(new Piece(marked.substring(at, end), found));
            }
            found = !found;
            at = end + 1;
        }
        return new Snippet(pieces);
    }
}
