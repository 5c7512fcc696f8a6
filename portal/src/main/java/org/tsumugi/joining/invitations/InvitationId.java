package org.tsumugi.joining.invitations;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names an invitation; it is no secret and opens nothing.
public record InvitationId(UUID value) implements Id {

    public static InvitationId next() {
        return new InvitationId(Ids.next());
    }
}
