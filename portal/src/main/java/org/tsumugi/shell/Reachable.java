package org.tsumugi.shell;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Peg: a room whose things are pointed at from others says where they are, to who may read them and to nobody else.
public interface Reachable {

    /// How a thing is called, and its address.
    record Way(String words, String address) {}

    /// As a link to it names its kind.
    String kind();

    /// Those among these that the one who acts may read at this moment.
    Map<UUID, Way> ways(Collection<UUID> things);
}
