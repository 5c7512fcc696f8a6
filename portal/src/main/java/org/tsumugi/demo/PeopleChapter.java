package org.tsumugi.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.demo.Story.Person;
import org.tsumugi.demo.Story.Place;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

/// Invented facilities, the people who work there, and the accounts of a few.
@Component
@Profile("demo")
class PeopleChapter {

    private final Told told;
    private final Facilities facilities;
    private final Members members;
    private final Accounts accounts;
    private final ProfilesChapter profiles;
    private final String password;

    PeopleChapter(
            Told told,
            Facilities facilities,
            Members members,
            Accounts accounts,
            ProfilesChapter profiles,
            @Value("${tsumugi.demo.password}") String password) {
        this.told = told;
        this.facilities = facilities;
        this.members = members;
        this.accounts = accounts;
        this.profiles = profiles;
        this.password = password;
    }

    Cast tell() {
        Map<String, UUID> places = new HashMap<>();
        Story.facilities()
                .forEach(place -> places.put(
                        place.key(),
                        told.once(
                                "facility:" + place.key(),
                                () -> facilities.add(facility(place)).value())));
        Cast cast = new Cast();
        Story.people().forEach(person -> cast.people().put(person.key(), enrol(person, places)));
        return cast;
    }

    private Actor enrol(Person person, Map<String, UUID> places) {
        MemberId id = new MemberId(told.once("person:" + person.key(), () -> {
            MemberId member = members.enrol(new NewMember(
                    person.family(),
                    person.given(),
                    person.familyKana(),
                    person.givenKana(),
                    Optional.ofNullable(person.commonName()),
                    person.profession(),
                    Optional.ofNullable(places.get(person.facility())).map(FacilityId::new),
                    person.allRoles()));
            if (person.account() != null) {
                accounts.give(member, person.account(), password);
            }
            return member.value();
        }));
        Actor actor = new Actor(id, person.family() + " " + person.given(), person.allRoles());
        profiles.tell(
                person, actor, Optional.ofNullable(places.get(person.alsoAt())).map(FacilityId::new));
        return actor;
    }

    private static NewFacility facility(Place place) {
        return new NewFacility(
                place.name(),
                place.kana(),
                place.kind(),
                place.municipality(),
                place.address(),
                Optional.of(new Coordinates(place.lat(), place.lng())),
                place.phone(),
                place.fax(),
                place.hours(),
                Optional.ofNullable(place.contactHours()).orElse(""),
                place.roundTheClock(),
                place.note(),
                abilities(place));
    }

    private static Map<String, Acceptance> abilities(Place place) {
        return place.abilities() == null
                ? Map.of()
                : place.abilities().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Acceptance.valueOf(entry.getValue())));
    }
}
