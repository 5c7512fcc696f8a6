package org.tsumugi.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// An invented station for home nursing, and a nurse of it who tells how to be reached.
final class Station {

    static final Contact PHONE = new Contact(ContactKind.PHONE, "090-0000-1234", Audience.NOBODY);
    static final Contact MAIL = new Contact(ContactKind.MAIL, "nurse@example.jp", Audience.PROFESSIONALS);

    private final ApplicationContext portal;
    private final FacilityId id;
    private final Actor nurse;

    Station(ApplicationContext portal) {
        this.portal = portal;
        this.id = facility("訪問看護まゆ");
        this.nurse = worksAt(id, Role.MEMBER);
    }

    FacilityId id() {
        return id;
    }

    Actor nurse() {
        return nurse;
    }

    FacilityId facility(String name) {
        return Actor.SYSTEM.act(() -> portal.getBean(Facilities.class)
                .add(new NewFacility(
                        name + Ids.next(),
                        "",
                        "VISITING_NURSE_STATION",
                        "06203",
                        "見本町",
                        Optional.empty(),
                        "0235-00-0001",
                        "",
                        "",
                        "",
                        false,
                        "",
                        Map.of())));
    }

    Actor worksAt(FacilityId facility, Role... roles) {
        MemberId id = Actor.SYSTEM.act(() -> portal.getBean(Members.class)
                .enrol(new NewMember(
                        "同僚",
                        "花子",
                        "どうりょう",
                        "はなこ",
                        Optional.empty(),
                        "VISITING_NURSE",
                        Optional.of(facility),
                        Set.of(roles))));
        return new Actor(id, "同僚 花子", Set.of(roles));
    }

    void affiliate(MemberId member, FacilityId facility, Optional<LocalDate> until) {
        Actor.SYSTEM.act(() -> portal.getBean(Affiliations.class)
                .put(member, new Affiliation(facility, "兼務", LocalDate.EPOCH, until)));
    }

    void tell(Contact... contacts) {
        nurse.act(() -> portal.getBean(Profiles.class).change(new ProfileDraft(List.of(), "", List.of(contacts))));
    }

    static Contact phoneFor(Audience audience) {
        return new Contact(ContactKind.PHONE, PHONE.value(), audience);
    }
}
