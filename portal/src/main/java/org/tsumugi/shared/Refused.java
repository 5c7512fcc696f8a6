package org.tsumugi.shared;

/// A door's plain "no": a sentence of the room's words that says what was kept and what to do.
///
/// @see Right for refusals that are about rights; those are access-denied and look like "not found"
public class Refused extends RuntimeException {

    private final String words;
    private final transient Object[] values;

    /// @param words key of the sentence, e.g. `feed.refused.title-missing`
    public Refused(String words, Object... values) {
        super(words);
        this.words = words;
        this.values = values;
    }

    public String words() {
        return words;
    }

    public Object[] values() {
        return values.clone();
    }
}
