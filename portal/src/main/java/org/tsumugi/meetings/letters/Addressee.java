package org.tsumugi.meetings.letters;

import java.util.Locale;

/// Whom a letter is for: an office, a hospital, a guest.
///
/// @param name    as the letter begins, with 様 or 御中; empty for 各位
/// @param address a mailbox
public record Addressee(String name, String address) {

    /// The same for the same mailbox, however its address is written.
    String mailbox() {
        return address.toLowerCase(Locale.ROOT);
    }

    /// How a list that people keep writes it.
    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
