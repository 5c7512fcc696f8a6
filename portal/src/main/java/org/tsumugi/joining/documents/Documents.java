package org.tsumugi.joining.documents;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.joining.documents.Document.Kind;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to the texts that everyone accepts: a new version is asked of everyone at their next sign-in.
@Service
@May(Right.PREPARE)
@Transactional
public class Documents {

    public static final int TEXT_MAX = 20_000;

    private final DocumentStore store;

    Documents(DocumentStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Document> current() {
        return store.current();
    }

    /// @param before the version it was written on
    /// @throws OptimisticLockingFailureException when somebody else was faster
    public void publish(Kind kind, int before, String japanese, String english) {
        Texts.requireStorable(japanese, english);
        if (japanese.isBlank()
                || english.isBlank()
                || !Texts.fits(japanese, TEXT_MAX)
                || !Texts.fits(english, TEXT_MAX)) {
            throw new Refused("joining.refused.document", TEXT_MAX);
        }
        int present = store.current().stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElseThrow()
                .version();
        if (present != before) {
            throw new OptimisticLockingFailureException(kind.name());
        }
        store.add(
                new Document(kind, present + 1, japanese.strip(), english.strip()),
                Actor.current().id());
    }
}
