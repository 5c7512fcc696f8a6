package org.tsumugi.meetings.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Actor;

/// Devices in on a ticket, for tests: through the same door as real ones.
public final class TicketSamples {

    private final Tickets tickets;
    private final TicketThreshold threshold;

    public TicketSamples(ApplicationContext portal) {
        tickets = portal.getBean(Tickets.class);
        threshold = portal.getBean(TicketThreshold.class);
    }

    /// Begins in an hour and takes replies until then: desks may open.
    public static MeetingDraft soon() {
        return soon(Duration.ofMinutes(90));
    }

    static MeetingDraft soon(Duration length) {
        Instant start = Instant.now().plus(Duration.ofHours(1));
        return DraftEditor.sample()
                .at(start)
                .endsAt(start.plus(length))
                .replyDeadline(start)
                .done();
    }

    /// Who acts on a ticket that `maker` made.
    public Actor device(Actor maker, MeetingId meeting, Purpose purpose) {
        return enter(maker.act(() -> tickets.make(meeting, purpose)).code());
    }

    Actor enter(String code) {
        return threshold
                .enter(code, "iPad Safari", UUID.randomUUID().toString())
                .actor();
    }
}
