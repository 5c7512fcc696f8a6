package org.tsumugi.directory;

/// Peg: which facilities whoever acts now looks after as their manager; rooms above know who works where.
public interface FacilityKeepers {

    boolean keeps(FacilityId facility);
}
