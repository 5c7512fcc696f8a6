package org.tsumugi.feed.acknowledgements;

import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Those who have not confirmed a thread are reminded: the view `feed.unconfirmed` says who.
public record ReminderSent(ThreadId thread, TeamId team, MemberId by) {}
