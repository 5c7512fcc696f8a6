package org.tsumugi.privacy;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long each kind of thing is kept, as the operator has set it; the rooms that keep it read the same settings.
@Component
public class Retention {

    /// @param kind names the words of what is kept
    /// @param kept empty where something else than time decides, which the words say
    public record Rule(String kind, Optional<Period> kept) {}

    private final List<Rule> rules;

    Retention(
            @Value("${tsumugi.trail.keep}") Period trail,
            @Value("${tsumugi.privacy.names}") Period names,
            @Value("${tsumugi.privacy.drafts}") Period drafts,
            @Value("${tsumugi.privacy.sessions}") Period sessions,
            @Value("${tsumugi.privacy.calls}") Period calls) {
        rules = List.of(
                new Rule("posts", Optional.empty()),
                new Rule("names", Optional.of(names)),
                new Rule("account", Optional.empty()),
                new Rule("drafts", Optional.of(drafts)),
                new Rule("sessions", Optional.of(sessions)),
                new Rule("calls", Optional.of(calls)),
                new Rule("trail", Optional.of(trail)));
    }

    public List<Rule> rules() {
        return rules;
    }
}
