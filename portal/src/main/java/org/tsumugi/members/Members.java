package org.tsumugi.members;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;

/// The door to who is who.
@Service
@May(Right.READ_MEMBERS)
@Transactional(readOnly = true)
public class Members {

    private final MemberStore store;

    Members(MemberStore store) {
        this.store = store;
    }

    @May(Right.MANAGE_ACCOUNTS)
    @Transactional
    public MemberId enrol(NewMember member) {
        MemberId id = MemberId.next();
        store.add(id, member);
        return id;
    }

    public Optional<MemberCard> find(MemberId id) {
        return store.find(id);
    }

    public List<Profession> professions() {
        return store.professions();
    }
}
