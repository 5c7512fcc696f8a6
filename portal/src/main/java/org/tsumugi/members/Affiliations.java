package org.tsumugi.members;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;

/// The door to where people work besides their main facility.
///
/// Not everyone's own to say: whoever works at a facility learns contacts that are meant for its people.
@Service
@May(Right.MANAGE_ACCOUNTS)
@Transactional
public class Affiliations {

    private final AffiliationStore store;

    Affiliations(AffiliationStore store) {
        this.store = store;
    }

    /// Adds a facility, or replaces what was said of it.
    public void put(MemberId member, Affiliation affiliation) {
        store.put(member, affiliation);
    }
}
