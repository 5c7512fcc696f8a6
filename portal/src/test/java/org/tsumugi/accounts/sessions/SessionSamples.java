package org.tsumugi.accounts.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.tsumugi.shared.Actor;

/// Signed-in browsers of invented members.
public record SessionSamples(ApplicationContext portal) {

    public SessionId open(Actor who) {
        SessionId id = SessionId.next();
        portal.getBean(SessionStore.class)
                .add(
                        id,
                        who,
                        "Chrome",
                        "127.0.0.1",
                        portal.getBean(Clock.class).instant().plus(Duration.ofHours(1)));
        return id;
    }

    public boolean isOver(SessionId session) {
        return !portal.getBean(SessionStore.class).over(List.of(session)).isEmpty();
    }
}
