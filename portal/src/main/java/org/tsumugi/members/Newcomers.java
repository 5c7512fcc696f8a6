package org.tsumugi.members;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Unrecorded;

/// The door for the portal itself, while someone stands outside: it acts in nobody's name, so it works alike for every
/// role and while others may only read.
@Service
@May(Right.JOIN)
@Transactional(readOnly = true)
public class Newcomers {

    private final ContactStore contacts;
    private final ClosedStore closed;

    Newcomers(ContactStore contacts, ClosedStore closed) {
        this.contacts = contacts;
        this.closed = closed;
    }

    /// Whether people whose main place this is may come in at present.
    public boolean isOpen(FacilityId facility) {
        return !closed.isCutOff(facility);
    }

    /// Where letters find the member, shown to others or not.
    public Optional<String> mailbox(MemberId member) {
        return contacts.all(member).stream()
                .filter(contact -> contact.kind() == ContactKind.MAIL)
                .map(Contact::value)
                .findFirst();
    }

    /// Where letters found them before they were a member: theirs to show to others, or to change.
    @Transactional
    @Unrecorded("a step of joining, which has a row of its own")
    public void keepMailbox(MemberId member, String mail) {
        contacts.replace(member, List.of(new Contact(ContactKind.MAIL, mail, Audience.NOBODY).cleaned()));
    }
}
