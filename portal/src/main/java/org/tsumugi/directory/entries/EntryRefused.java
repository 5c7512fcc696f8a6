package org.tsumugi.directory.entries;

import org.tsumugi.shared.Refused;

/// Says beside the sentence which field of a form it is about.
public class EntryRefused extends Refused {

    private final EntryField field;

    EntryRefused(EntryField field, String words, Object... values) {
        super(words, values);
        this.field = field;
    }

    public EntryField field() {
        return field;
    }
}
