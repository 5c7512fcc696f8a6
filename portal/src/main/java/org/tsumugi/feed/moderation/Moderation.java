package org.tsumugi.feed.moderation;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostHidden;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostReported;
import org.tsumugi.feed.PostRestored;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.ReportsSettled;
import org.tsumugi.feed.moderation.ReportStore.Met;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;
import org.tsumugi.shell.Live;
import org.tsumugi.teams.TeamId;

/// The door by which a team looks after what is said in it: anyone reports, those who lead it hide and restore.
@Service
@May(Right.POST)
@Transactional
public class Moderation {

    private final ReportStore reports;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Moderation(ReportStore reports, ApplicationEventPublisher events, Live live, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /// @param reason at most [Report#REASON_MAX] characters
    /// @throws AccessDeniedException for who may not read the post
    /// @throws Refused               when it is hidden or withdrawn already
    public PostId report(PostId id, String reason) {
        Met met = reports.take(id, me()).orElseThrow(() -> new AccessDeniedException("No such post"));
        if (met.state() != PostState.SHOWN) {
            throw new Refused("feed.refused.not-there");
        }
        reports.add(id, me(), said(reason), clock.instant());
        events.publishEvent(new PostReported(id, me()));
        return id;
    }

    /// Whoever wrote it still reads it, and the reason; of two who hide it, the first one's.
    ///
    /// @throws AccessDeniedException for who does not lead the team
    public PostId hide(PostId id, String reason) {
        return show(id, PostState.HIDDEN, said(reason));
    }

    /// @throws Refused when it is one's own while anybody else leads the team
    public PostId restore(PostId id) {
        judged(id);
        return show(id, PostState.SHOWN, "");
    }

    /// Leaves the post as it is: the reports are settled.
    ///
    /// @throws Refused when it is one's own while anybody else leads the team
    public PostId leave(PostId id) {
        judged(id);
        settle(id);
        return id;
    }

    /// Teams that I lead in which reports are open, with how many.
    @Transactional(readOnly = true)
    @May(Right.READ_FEED)
    public List<ReportedTeam> waiting() {
        return reports.waiting(me());
    }

    /// Open reports of a team, oldest first; none for who does not lead it.
    @Transactional(readOnly = true)
    public List<Report> reports(TeamId team) {
        return reports.open(team, me());
    }

    private PostId show(PostId id, PostState state, String reason) {
        Met met = led(id);
        if (met.state() == PostState.WITHDRAWN) {
            throw new Refused("feed.refused.withdrawn");
        }
        settle(id);
        if (met.state() == state) {
            return id;
        }
        reports.show(id, state, reason);
        events.publishEvent(state == PostState.HIDDEN ? new PostHidden(met.thread(), id) : new PostRestored(id));
        live.announce(met.thread());
        return id;
    }

    private void settle(PostId id) {
        reports.settle(id, clock.instant());
        events.publishEvent(new ReportsSettled(id));
    }

    private Met led(PostId id) {
        return reports.take(id, me())
                .filter(Met::leads)
                .orElseThrow(() -> new AccessDeniedException("Not a leader of this team"));
    }

    private void judged(PostId id) {
        if (!led(id).judges()) {
            throw new Refused("feed.refused.own-post");
        }
    }

    private static String said(String reason) {
        String said = reason.strip();
        if (said.isEmpty()) {
            throw new Refused("feed.refused.reason-missing");
        }
        if (!Texts.fits(said, Report.REASON_MAX)) {
            throw new Refused("feed.refused.reason-too-long", Report.REASON_MAX);
        }
        Texts.requireStorable(said);
        return said;
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
