package org.tsumugi.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.StoryClock;

/// People and meetings for tests, each made anew.
public class MeetingSamples {

    private final Members members;
    private final SeriesList seriesList;
    private final Meetings meetings;

    public MeetingSamples(Members members, SeriesList seriesList, Meetings meetings) {
        this.members = members;
        this.seriesList = seriesList;
        this.meetings = meetings;
    }

    public Actor member() {
        return person("VISITING_NURSE", Role.MEMBER);
    }

    public Actor organizer() {
        return person("MEDICAL_SOCIAL_WORKER", Role.MEMBER, Role.ORGANIZER);
    }

    public Actor person(String profession, Role... roles) {
        String family = "見本" + UUID.randomUUID().toString().substring(0, 8);
        Set<Role> held = Set.of(roles);
        NewMember person =
                new NewMember(family, "花", "みほん", "はな", Optional.empty(), profession, Optional.empty(), held);
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(person));
        return new Actor(id, family + " 花", held);
    }

    public SeriesId series(MeetingKind kind) {
        return Actor.SYSTEM.act(() -> seriesList.create("会 " + UUID.randomUUID(), "在宅医療連携拠点（見本）", kind));
    }

    /// An hour and a half, 20 days from now, for whoever comes.
    public static MeetingDraft draft() {
        Instant start = inDays(20);
        return new MeetingDraft(
                "庄内つむぐ会 第3回",
                MeetingKind.STUDY_SESSION,
                start,
                start.plus(Duration.ofMinutes(90)),
                "医師会館（見本） 2階会議室",
                Optional.of("https://meet.example/tsumugu"),
                Optional.empty(),
                Optional.of(start.minus(Duration.ofDays(5))),
                Set.of(MeetingContent.PROBLEMS, MeetingContent.LEARNING),
                List.of(
                        new AgendaItem("退院前カンファレンスの持ち方", MeetingContent.LEARNING),
                        new AgendaItem("夜間の連絡で困ったこと", MeetingContent.PROBLEMS)),
                "訪問看護師 2名",
                "**名刺**を多めにお持ちください。");
    }

    public static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
    }

    /// Does work as if it were then.
    public static void at(Instant then, Runnable work) {
        StoryClock.at(then, () -> {
            work.run();
            return then;
        });
    }

    public MeetingId meeting(MeetingDraft draft) {
        SeriesId series = series(draft.kind());
        return organizer().act(() -> meetings.plan(series, draft));
    }

    public MeetingId meeting() {
        return meeting(draft());
    }
}
