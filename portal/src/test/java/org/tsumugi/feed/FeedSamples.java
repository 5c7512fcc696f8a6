package org.tsumugi.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamId;

/// Invented colleagues with a place of work, and what they say.
public final class FeedSamples {

    private FeedSamples() {}

    public static FacilityId facility(ApplicationContext portal, String name, String municipality) {
        return Actor.SYSTEM.act(() -> portal.getBean(Facilities.class)
                .add(new NewFacility(
                        name + Ids.next(),
                        "",
                        "VISITING_NURSE_STATION",
                        municipality,
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

    public static Actor worksAt(ApplicationContext portal, Optional<FacilityId> facility, String profession) {
        String family = "試験" + UUID.randomUUID().toString().substring(0, 6);
        MemberId id = Actor.SYSTEM.act(() -> portal.getBean(Members.class)
                .enrol(new NewMember(
                        family, "花子", "しけん", "はなこ", Optional.empty(), profession, facility, Set.of(Role.MEMBER))));
        return new Actor(id, family + " 花子", Set.of(Role.MEMBER));
    }

    public static void phone(ApplicationContext portal, Actor who, String number, Audience audience) {
        who.act(() -> portal.getBean(Profiles.class)
                .change(new ProfileDraft(List.of(), "", List.of(new Contact(ContactKind.PHONE, number, audience)))));
    }

    public static NewPost post(String text) {
        return new NewPost(UUID.randomUUID(), text, List.of());
    }

    /// One that asks to be confirmed.
    public static NewThread notice(TeamId team, String title) {
        return new NewThread(team, PostKind.NOTICE, title, true, Optional.empty(), post("本文"));
    }
}
