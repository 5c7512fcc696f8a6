package org.tsumugi.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.OwnData;

/// Reads the parts that the rooms name.
@Repository
class MyDataStore {

    private final JdbcClient jdbc;

    MyDataStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The rows as the text of a JSON array of objects; times as ISO 8601.
    String rows(OwnData.Part part, MemberId member) {
        return jdbc.sql("select coalesce(json_agg(part), '[]')::text from (" + part.select() + ") part")
                .param("member", member.value())
                .query(String.class)
                .single();
    }
}
