package org.tsumugi.joining.invitations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

/// Invitations that can be taken up, for who lets people in.
@Component
public class OpenInvitations {

    private final InvitationStore store;
    private final Letters letters;
    private final SlipCodes codes;

    OpenInvitations(InvitationStore store, Letters letters, SlipCodes codes) {
        this.letters = letters;
        this.store = store;
        this.codes = codes;
    }

    /// Neither used nor withdrawn nor too old, for a day that is still to come, and given by who may still come in.
    public Optional<Invitation> find(String code) {
        return store.find(codes.hash(code));
    }

    /// Locked, so that of two who take it up at once only one finds it.
    public Optional<Invitation> lock(String code) {
        return store.lock(codes.hash(code));
    }

    /// Whatever else is open for the same person ends: a slip that lies about would let a second one in.
    public void taken(InvitationId id, MemberId member) {
        store.taken(id, member);
        store.withdrawOthers(id).forEach(letter -> Actor.SYSTEM.act(() -> letters.recall(letter)));
    }

    /// How many are open to managers of facilities.
    public int toManagers() {
        return store.openToManagers();
    }
}
