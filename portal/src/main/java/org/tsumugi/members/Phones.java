package org.tsumugi.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;

/// The door to the telephone numbers of several colleagues at once, for whoever has to call them.
///
/// Without a transaction of its own: each number that is meant for few leaves its row in the trail before the next.
@Service
@May(Right.READ_MEMBERS)
public class Phones {

    private final ContactStore contacts;
    private final Profiles profiles;

    Phones(ContactStore contacts, Profiles profiles) {
        this.contacts = contacts;
        this.profiles = profiles;
    }

    /// Only those that the reader may see; at most a page of members at a time.
    public Map<MemberId, String> of(Collection<MemberId> members) {
        boolean professional = Actor.current().may(Right.READ_CONTACTS);
        Map<MemberId, String> numbers = new HashMap<>();
        contacts.phones(members, professional)
                .forEach(phone -> phone.open()
                        .or(() -> restricted(phone.member()))
                        .ifPresent(number -> numbers.put(phone.member(), number)));
        return Map.copyOf(numbers);
    }

    private Optional<String> restricted(MemberId member) {
        return profiles.contacts(member).stream()
                .filter(contact -> contact.kind() == ContactKind.PHONE)
                .map(Contact::value)
                .findFirst();
    }
}
