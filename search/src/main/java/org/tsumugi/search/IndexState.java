package org.tsumugi.search;

/// How an index stands: whether one answers, how much is in it, and whether it was built after today's plan.
public record IndexState(boolean exists, long documents, boolean upToDate, boolean rebuilding) {

    static final IndexState MISSING = new IndexState(false, 0, false, false);
}
