package org.tsumugi.feed.calling;

import java.util.UUID;

/// Where the next part of a list of numbers begins: it stands by facility, then by name.
public record PhoneKey(String facility, String name, UUID member) {

    public static PhoneKey of(PhoneLine line) {
        return new PhoneKey(
                line.who().facility(), line.who().name(), line.who().id().value());
    }
}
