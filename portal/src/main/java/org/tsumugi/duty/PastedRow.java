package org.tsumugi.duty;

import java.util.List;
import java.util.Optional;

/// A line of a pasted table.
///
/// @param line    counted from 1, as in what was pasted
/// @param written its cells as they were pasted
/// @param draft   what it says; empty where that could not be read
/// @param problem key of the sentence that says why it cannot go on the board, with its values
public record PastedRow(
        int line, String written, Optional<WatchDraft> draft, Optional<String> problem, List<Object> values) {

    static final String THERE = "duty.paste.there-already";

    static PastedRow of(int line, String written, WatchDraft draft) {
        return new PastedRow(line, written, Optional.of(draft), Optional.empty(), List.of());
    }

    static PastedRow unread(int line, String written, String problem, Object... values) {
        return new PastedRow(line, written, Optional.empty(), Optional.of(problem), List.of(values));
    }

    PastedRow as(WatchDraft whole) {
        return new PastedRow(line, written, Optional.of(whole), problem, values);
    }

    PastedRow but(String words, Object... with) {
        return new PastedRow(line, written, draft, Optional.of(words), List.of(with));
    }

    /// Whether it need not go on the board, where it stands already.
    public boolean isThere() {
        return problem.filter(THERE::equals).isPresent();
    }

    public boolean isReady() {
        return draft.isPresent() && problem.isEmpty();
    }
}
