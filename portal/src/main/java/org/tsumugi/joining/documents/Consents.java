package org.tsumugi.joining.documents;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.joining.documents.Document.Kind;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to what I have accepted; a new version is asked for before anything else.
@Service
@May(Right.ENTER)
@Transactional
public class Consents {

    /// Who is asked.
    enum Asked {
        EVERYONE,
        /// For the demo and for measurements: only who has accepted a version before.
        WHERE_GIVEN
    }

    private final DocumentStore store;
    private final Asked asked;

    Consents(DocumentStore store, @Value("${tsumugi.consent:EVERYONE}") Asked asked) {
        this.store = store;
        this.asked = asked;
    }

    /// What I have still to accept.
    @Transactional(readOnly = true)
    public List<Document> due() {
        Map<Kind, Integer> accepted = store.accepted(Actor.current().id());
        if (accepted.isEmpty() && asked == Asked.WHERE_GIVEN) {
            return List.of();
        }
        return store.current().stream()
                .filter(document -> accepted.getOrDefault(document.kind(), 0) < document.version())
                .toList();
    }

    /// @throws Refused when a newer version has come out meanwhile
    public MemberId accept(Document.Accepted read) {
        MemberId me = Actor.current().id();
        List<Document> due = due();
        Agreements.requireCurrent(read, due);
        store.accept(me, Agreements.versions(due));
        return me;
    }
}
