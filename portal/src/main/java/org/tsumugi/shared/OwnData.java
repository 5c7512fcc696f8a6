package org.tsumugi.shared;

import java.util.List;

/// Peg: what a room keeps of a member, for them to take along.
public interface OwnData {

    /// @param words  key of the part's name
    /// @param select its rows of `:member`, oldest first, with columns whose names have words, `privacy.column.x`
    record Part(String words, String select) {}

    List<Part> parts();
}
