package org.tsumugi.bell;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: how they want to be told, and who stands in for them.
@Component
class OwnCalls implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("bell.own.calls", """
                        select call.at, call.kind, talk.title as topic, call.seen_at
                        from bell.ring call
                        join feed.talk on talk.id = call.thread
                        join teams.belonging on belonging.team = talk.team and belonging.member = call.member
                        where call.member = :member order by call.at
                        """),
                new Part("bell.own.preferences", """
                        select mail as told_by_mail, digest, digest_hour, quiet_from, quiet_until
                        from bell.preference where member = :member
                        """),
                new Part("bell.own.absence", """
                        select deputy.name, absence.from_day as since, absence.until
                        from bell.absence join members.card deputy on deputy.id = absence.deputy
                        where absence.member = :member
                        """),
                new Part("bell.own.devices", """
                        select made_at as since from bell.subscription where member = :member order by made_at
                        """));
    }
}
