package org.tsumugi.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FacilityId;

/// Facilities that are cut off, for who asks before anybody is a member there.
@Repository
class ClosedStore {

    private final JdbcClient jdbc;

    ClosedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isCutOff(FacilityId facility) {
        return jdbc.sql("select exists (select 1 from members.cut_off where facility = :facility)")
                .param("facility", facility.value())
                .query(Boolean.class)
                .single();
    }
}
