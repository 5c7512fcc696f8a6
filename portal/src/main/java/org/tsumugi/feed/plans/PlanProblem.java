package org.tsumugi.feed.plans;

/// Why a post was not posted when its time came.
public enum PlanProblem {
    /// Its writer could not sign in then.
    AWAY,
    /// Its writer could not write to the team then.
    NOT_IN_TEAM,
    /// It reads as if it named a patient.
    TELLS,
    OTHER
}
