package org.tsumugi.duty;

import java.util.UUID;
import org.tsumugi.shared.Id;

/// Names the board, of which there is one: open screens hear of its changes under this name.
public record BoardId(UUID value) implements Id {

    public static final BoardId THE_BOARD = new BoardId(new UUID(0, 1));
}
