package org.tsumugi.members.standing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Invented facilities and the people who work there.
public record Colleagues(Members members, Facilities facilities) {

    public FacilityId facility() {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                "見本" + Ids.next(),
                "",
                "CLINIC",
                "06203",
                "見本町",
                Optional.empty(),
                "",
                "",
                "",
                "",
                false,
                "",
                Map.of())));
    }

    public Actor at(FacilityId facility, Role... roles) {
        Set<Role> all = EnumSet.copyOf(List.of(roles));
        String family = "所属" + Ids.next().toString().substring(28);
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(
                new NewMember(family, "花", "しょぞく", "はな", Optional.empty(), "NURSE", Optional.of(facility), all)));
        return new Actor(id, family + " 花", Set.copyOf(all));
    }
}
