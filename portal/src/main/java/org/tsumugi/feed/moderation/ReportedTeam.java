package org.tsumugi.feed.moderation;

import org.tsumugi.teams.TeamId;

/// A team whose leaders are waited for.
///
/// @param posts how many posts of it are reported
public record ReportedTeam(TeamId id, String name, int posts) {}
