package org.tsumugi.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.files.FileId;
import org.tsumugi.members.ContactStore.Reader;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;

/// The door to what members tell of themselves; whoever has left has no profile.
@Service
@May(Right.READ_MEMBERS)
@Transactional(readOnly = true)
public class Profiles {

    private final ProfileStore store;
    private final ContactStore contacts;
    private final AffiliationStore affiliations;
    private final ObjectProvider<TeamMates> teams;
    private final FreshProof proof;
    private final Clock clock;

    Profiles(
            ProfileStore store,
            ContactStore contacts,
            AffiliationStore affiliations,
            ObjectProvider<TeamMates> teams,
            FreshProof proof,
            Clock clock) {
        this.proof = proof;
        this.store = store;
        this.contacts = contacts;
        this.affiliations = affiliations;
        this.teams = teams;
        this.clock = clock;
    }

    public Optional<Profile> find(MemberId member) {
        return store.find(member).map(person -> {
            List<ContactStore.Seen> seen = contacts.seen(member, reader(member));
            return person.with(
                    affiliations.of(member, today()),
                    seen.stream().flatMap(one -> one.open().stream()).toList(),
                    seen.stream().anyMatch(one -> one.open().isEmpty()));
        });
    }

    /// Contacts meant for fewer than every professional, as far as the reader is among them: protected content.
    @ProtectedRead
    public List<Contact> contacts(MemberId member) {
        return contacts.restricted(member, reader(member));
    }

    public Optional<OwnProfile> mine() {
        MemberId me = Actor.current().id();
        return find(me).map(profile -> new OwnProfile(profile, contacts.all(me)));
    }

    /// Another mail address wants a fresh proof: letters with a new password go there.
    @Transactional
    public MemberId change(ProfileDraft draft) {
        MemberId me = Actor.current().id();
        Optional<String> mail = mail(contacts.all(me));
        if (mail.isPresent() && !mail.equals(mail(draft.contacts()))) {
            proof.require();
        }
        store.change(me, draft);
        contacts.replace(me, draft.contacts());
        return me;
    }

    /// Shows one of my own pictures beside my name.
    ///
    /// @throws Refused if it is no picture, or not mine
    @Transactional
    public MemberId showPhoto(FileId picture) {
        MemberId me = Actor.current().id();
        if (!store.showPhoto(me, picture)) {
            throw new Refused("members.refused.no-picture");
        }
        return me;
    }

    @Transactional
    public MemberId removePhoto() {
        MemberId me = Actor.current().id();
        store.removePhoto(me);
        return me;
    }

    private static Optional<String> mail(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.kind() == ContactKind.MAIL)
                .map(Contact::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private Reader reader(MemberId member) {
        Actor actor = Actor.current();
        boolean together = teams.stream().anyMatch(one -> one.areTogether(actor.id(), member));
        return new Reader(actor.id(), actor.may(Right.READ_CONTACTS), together, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }
}
