package org.tsumugi.feed.acknowledgements;

import java.util.UUID;

/// Some of those who were asked to confirm, belonging together.
///
/// @param by        what they share
/// @param key       the facility's id, all zeros for those of none; or the profession's code
/// @param japanese  what it is called; empty for those of no facility
/// @param confirmed how many of `asked` have
public record Part(By by, String key, String japanese, String english, int asked, int confirmed) {

    public enum By {
        FACILITY,
        PROFESSION
    }

    /// Those of no facility.
    static final UUID NOWHERE = new UUID(0, 0);

    public boolean isNowhere() {
        return key.equals(NOWHERE.toString());
    }

    public int left() {
        return asked - confirmed;
    }

    /// Where the next part of a list begins: those of whom nobody has confirmed come first, then those with some left.
    public record Key(int rank, String name, String id) {}

    Key next() {
        return new Key(confirmed == 0 ? 0 : left() > 0 ? 1 : 2, japanese, key);
    }
}
