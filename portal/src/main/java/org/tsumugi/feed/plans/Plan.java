package org.tsumugi.feed.plans;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.feed.drafts.Draft;

/// A post that waits for its time, or was not posted when it came.
///
/// @param teamName empty for who does not belong to the team any more
public record Plan(PlanId id, Draft draft, String teamName, Optional<Instant> sendAt, Optional<PlanProblem> problem) {}
