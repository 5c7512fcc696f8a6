package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.shared.MemberId;

@PortalTest
class LiveTests {

    @Autowired
    LiveStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    MemberId about;
    String topic;
    List<Integer> others;
    Node here;
    Node there;

    /// What one portal process has: its own listeners and its own connection.
    private final class Node {

        final Live live = new Live(store);
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        final LiveListener listener = new LiveListener(live, store);

        Node(String topic) {
            live.listen(topic, () -> heard.add(topic));
            listener.start();
        }

        String next() throws InterruptedException {
            String next = heard.poll(20, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }
    }

    @BeforeEach
    void twoNodesOnOneDatabase() throws InterruptedException {
        others = listening();
        about = new MemberId(UUID.randomUUID());
        topic = "member:" + about.value();
        here = new Node(topic);
        there = new Node(topic);
        // A listener that connects cannot know what it missed, so each is told once.
        assertThat(here.next()).isEqualTo(topic);
        assertThat(there.next()).isEqualTo(topic);
    }

    @AfterEach
    void stop() {
        here.listener.stop();
        there.listener.stop();
        here.live.close();
        there.live.close();
        endListeners();
    }

    private void announce() {
        transaction.executeWithoutResult(status -> here.live.announce(about));
    }

    private List<Integer> listening() {
        return jdbc.sql("""
                        select pid from pg_stat_activity
                        where datname = current_database() and application_name = :name
                        """).param("name", LiveStore.NAME).query(Integer.class).list();
    }

    /// Those of the two nodes; the portal of all tests goes on hearing.
    private int endListeners() {
        List<Integer> mine = listening();
        mine.removeAll(others);
        mine.forEach(pid -> jdbc.sql("select pg_terminate_backend(:pid)")
                .param("pid", pid)
                .query(Boolean.class)
                .single());
        return mine.size();
    }

    @Test
    void everyNodeHearsOfAChangeOnce() throws InterruptedException {
        announce();
        assertThat(here.next()).isEqualTo(topic);
        assertThat(there.next()).isEqualTo(topic);
        announce();
        assertThat(there.next()).isEqualTo(topic);
        assertThat(there.heard).isEmpty();
    }

    @Test
    void nobodyHearsOfWhatWasRolledBack() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            here.live.announce(about);
            status.setRollbackOnly();
        });
        announce();
        assertThat(there.next()).isEqualTo(topic);
        assertThat(there.heard).isEmpty();
    }

    @Test
    void screensLookAgainAfterTheirNodesConnectionBroke() throws InterruptedException {
        assertThat(endListeners()).isEqualTo(2);
        assertThat(there.next()).as("looks again though nothing was announced").isEqualTo(topic);
        announce();
        assertThat(there.next()).as("hears again").isEqualTo(topic);
    }
}
