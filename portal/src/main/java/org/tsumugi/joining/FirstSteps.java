package org.tsumugi.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.joining.desk.LetterTexts;
import org.tsumugi.joining.desk.Places;
import org.tsumugi.joining.documents.Agreements;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.invitations.OpenInvitations;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to what a new portal needs before people can come.
@Service
@May(Right.PREPARE)
@Transactional
public class FirstSteps {

    /// @param facilities in the directory
    /// @param documents  in their present versions
    /// @param managers   of facilities, with an account or not
    public record State(int facilities, boolean mail, List<Document> documents, int managers, int openInvitations) {

        /// How many steps nobody can do without are still to be done; a portal without mail works with printed slips.
        public int open() {
            return (facilities == 0 ? 1 : 0) + (managers == 0 ? 1 : 0);
        }
    }

    private final Places places;
    private final Agreements documents;
    private final OpenInvitations invitations;
    private final Letters letters;
    private final LetterTexts texts;

    FirstSteps(Places places, Agreements documents, OpenInvitations invitations, Letters letters, LetterTexts texts) {
        this.places = places;
        this.documents = documents;
        this.invitations = invitations;
        this.letters = letters;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public State state() {
        return new State(
                places.facilities(),
                Actor.SYSTEM.act(letters::canSend),
                documents.current(),
                places.managers(),
                invitations.toManagers());
    }

    /// Sends a letter that says only that it has arrived.
    public LetterId tryMail(String address) {
        return Actor.SYSTEM.act(() -> letters.post(texts.trial(LetterId.next(), address)));
    }

    /// Whether the mail server took it: empty while it is on its way.
    @Transactional(readOnly = true)
    public Optional<Boolean> arrived(LetterId letter) {
        return Actor.SYSTEM.act(() -> letters.arrived(letter));
    }
}
