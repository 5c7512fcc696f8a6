package org.tsumugi.accounts.cards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// What is left of the members' cards, as hashes with a key.
@Repository
class CardStore {

    private final JdbcClient jdbc;

    CardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, List<byte[]> hashes) {
        drop(member);
        jdbc.sql("""
                insert into accounts.card_code (member, number, hash)
                select :member, code.number, code.hash from unnest(:numbers, :hashes) code (number, hash)
                """)
                .param("member", member.value())
                .param(
                        "numbers",
                        IntStream.rangeClosed(1, hashes.size()).boxed().toArray(Integer[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MemberId member) {
        jdbc.sql("delete from accounts.card_code where member = :member")
                .param("member", member.value())
                .update();
    }

    boolean worksAt(MemberId member, UUID facility) {
        return jdbc.sql("""
                select exists (
                    select 1 from members.workplace
                    where member = :member and facility = :facility
                      and (since is null or since <= members.today()) and (until is null or until >= members.today()))
                """)
                .param("member", member.value())
                .param("facility", facility)
                .query(Boolean.class)
                .single();
    }

    Optional<Integer> next(MemberId member) {
        return jdbc.sql("select min(number) from accounts.card_code where member = :member having count(*) > 0")
                .param("member", member.value())
                .query(Integer.class)
                .optional();
    }

    int left(MemberId member) {
        return jdbc.sql("select count(*) from accounts.card_code where member = :member")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    /// True once, and only for the code whose turn it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(MemberId member, byte[] hash) {
        return jdbc.sql("""
                        delete from accounts.card_code where member = :member and hash = :hash
                            and number = (select min(number) from accounts.card_code where member = :member)
                        """).param("member", member.value()).param("hash", hash).update() == 1;
    }
}
