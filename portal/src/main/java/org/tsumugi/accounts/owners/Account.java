package org.tsumugi.accounts.owners;

import org.tsumugi.shared.Actor;

/// What someone comes in by: a name, a password, and what stands beside it.
public record Account(Actor actor, String userName, String passwordHash, Factors factors) {}
