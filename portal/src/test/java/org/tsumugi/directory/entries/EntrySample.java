package org.tsumugi.directory.entries;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tsumugi.Someone;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// A station with its manager, a manager of another, a curator and a nurse.
public record EntrySample(
        FacilityId id, String name, Actor manager, Actor other, Actor curator, Actor nurse, Entries entries) {

    public static EntrySample of(ApplicationContext portal) {
        Members members = portal.getBean(Members.class);
        Facilities facilities = portal.getBean(Facilities.class);
        Colleagues colleagues = new Colleagues(members, facilities);
        String name = "まゆみ" + UUID.randomUUID().toString().substring(0, 8) + "（見本）";
        FacilityId id = Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name,
                "",
                "VISITING_NURSE_STATION",
                "06203",
                "山形県鶴岡市見本町",
                Optional.empty(),
                "0235-00-1601",
                "",
                "平日 8:30～17:30",
                "",
                false,
                "",
                Map.of("HOME_OXYGEN", Acceptance.ACCEPTS))));
        return new EntrySample(
                id,
                name,
                colleagues.at(id, Role.MEMBER, Role.FACILITY_MANAGER),
                colleagues.at(colleagues.facility(), Role.MEMBER, Role.FACILITY_MANAGER),
                Someone.with(members, Role.CURATOR),
                Someone.member(members),
                portal.getBean(Entries.class));
    }

    public Entry entry() {
        return curator.act(() -> entries.find(id)).orElseThrow();
    }

    void change(Actor who, EntryDraft said) {
        int version = entry().version();
        who.act(() -> entries.change(id, version, said, "電話で聞いた", false));
    }
}
