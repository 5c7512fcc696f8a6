package org.tsumugi.finder;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Findable.Mark;

/// How far each index has followed, and the locks that let one node at a time move it.
@Repository
class MarkStore {

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mark> mark(String index) {
        return jdbc.sql("select transaction, number from finder.mark where index_name = :index")
                .param("index", index)
                .query((row, number) -> new Mark(row.getLong("transaction"), row.getLong("number")))
                .optional();
    }

    /// Marks only go forward.
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String index, Mark mark) {
        jdbc.sql("""
                insert into finder.mark as existing (index_name, transaction, number)
                values (:index, :transaction, :number)
                on conflict (index_name) do update set
                    transaction = excluded.transaction, number = excluded.number, moved_at = now()
                where (existing.transaction, existing.number) < (excluded.transaction, excluded.number)
                """)
                .param("index", index)
                .param("transaction", mark.transaction())
                .param("number", mark.number())
                .update();
    }

    /// Until the end of the transaction; takes no transaction number, so that it holds nobody's changes back.
    boolean mayFollow(String index) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "finder.follow:" + index)
                .query(Boolean.class)
                .single();
    }

    /// Waits for a rebuild on another node to end.
    void lockRebuild(String index) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "finder.rebuild:" + index)
                .query((row, number) -> index)
                .single();
    }
}
