package org.tsumugi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.Person;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Affiliation;
import org.tsumugi.members.Affiliations;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// What people tell of themselves, and where else they work.
@Component
@Profile("demo")
class ProfilesChapter {

    private static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

    private final Told told;
    private final Profiles profiles;
    private final Affiliations affiliations;

    ProfilesChapter(Told told, Profiles profiles, Affiliations affiliations) {
        this.told = told;
        this.profiles = profiles;
        this.affiliations = affiliations;
    }

    void tell(Person person, Actor actor, Optional<FacilityId> alsoAt) {
        told.once("profile:" + person.key(), () -> {
            String title = Optional.ofNullable(person.title()).orElse("");
            alsoAt.ifPresent(facility ->
                    affiliations.put(actor.id(), new Affiliation(facility, title, SINCE, Optional.empty())));
            ProfileDraft draft = draft(person);
            if (!draft.isEmpty()) {
                actor.act(() -> profiles.change(draft));
            }
            return actor.id().value();
        });
    }

    private static ProfileDraft draft(Person person) {
        return new ProfileDraft(
                Optional.ofNullable(person.languages()).orElse(List.of()),
                Optional.ofNullable(person.about()).orElse(""),
                Stream.of(contact(ContactKind.PHONE, person.phone(), person.phoneFor()), mailbox(person))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Every professional has one, so that letters have where to go, shown to others or not.
    private static Optional<Contact> mailbox(Person person) {
        return person.mail() == null && person.allRoles().contains(Role.MEMBER)
                ? contact(ContactKind.MAIL, person.key() + "@" + person.facility() + ".example.jp", Audience.NOBODY)
                : contact(ContactKind.MAIL, person.mail(), person.mailFor());
    }

    private static Optional<Contact> contact(ContactKind kind, @Nullable String value, @Nullable Audience audience) {
        return value == null || audience == null ? Optional.empty() : Optional.of(new Contact(kind, value, audience));
    }
}
