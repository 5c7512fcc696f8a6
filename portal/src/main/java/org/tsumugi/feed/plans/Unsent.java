package org.tsumugi.feed.plans;

/// Takes back a transaction in which a post could not be posted, and says why.
final class Unsent extends RuntimeException {

    private final transient PlanStore.Due due;
    private final PlanProblem problem;

    Unsent(PlanStore.Due due, PlanProblem problem, RuntimeException cause) {
        super(cause);
        this.due = due;
        this.problem = problem;
    }

    PlanStore.Due due() {
        return due;
    }

    PlanProblem problem() {
        return problem;
    }
}
