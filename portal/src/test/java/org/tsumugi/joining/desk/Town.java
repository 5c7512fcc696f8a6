package org.tsumugi.joining.desk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Invented facilities and who works there.
public final class Town {

    private final ApplicationContext portal;

    public Town(ApplicationContext portal) {
        this.portal = portal;
    }

    public record Place(FacilityId id, String name) {}

    public Place place() {
        String name = "招待の家" + UUID.randomUUID().toString().substring(0, 8);
        FacilityId id = Actor.SYSTEM.act(() -> portal.getBean(Facilities.class)
                .add(new NewFacility(
                        name, "", "CLINIC", "06203", "", Optional.empty(), "", "", "", "", false, "", Map.of())));
        return new Place(id, name);
    }

    public Actor at(Place place, Role... roles) {
        Set<Role> all = EnumSet.of(Role.MEMBER);
        all.addAll(Set.of(roles));
        String family = "所属" + UUID.randomUUID().toString().substring(0, 6);
        MemberId id = Actor.SYSTEM.act(() -> portal.getBean(Members.class)
                .enrol(new NewMember(
                        family,
                        "花子",
                        "しょぞく",
                        "はなこ",
                        Optional.empty(),
                        "VISITING_NURSE",
                        Optional.of(place.id()),
                        all)));
        return new Actor(id, family + " 花子", Set.copyOf(all));
    }

    public Actor manager(Place place) {
        return at(place, Role.FACILITY_MANAGER);
    }
}
