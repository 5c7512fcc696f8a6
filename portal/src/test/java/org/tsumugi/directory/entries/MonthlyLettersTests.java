package org.tsumugi.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.Freshness.State;
import org.tsumugi.mail.PostBox;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.StoryClock;

/// Each month a letter asks; who holds it answers without signing in, and can do nothing else.
@PortalTest
class MonthlyLettersTests {

    private static final LocalDate MONTH = LocalDate.of(2026, 11, 1);
    private static final Pattern LINK = Pattern.compile("/entry/([A-Za-z0-9_-]{22})\\s");

    @Autowired
    MonthlyLetters letters;

    @Autowired
    MonthlyDoor door;

    @Autowired
    Confirming confirming;

    @Autowired
    Entries entries;

    @Autowired
    Disputes disputes;

    @Autowired
    Facilities facilities;

    @Autowired
    Curation curation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private EntrySample sample;
    private String address = "";

    @BeforeEach
    void aStationWithAnAddress() {
        sample = EntrySample.of(portal);
        address = "kanri" + UUID.randomUUID().toString().substring(0, 8) + "@mayumi.example.jp";
        sample.change(
                sample.curator(),
                sample.entry().said().with(EntryField.EMAIL, address).with(EntryField.STAFF_PHONE, "090-0000-1699"));
    }

    private void write(LocalDate month) {
        while (letters.write(month, Instant.now()) > 0) {}
    }

    private String key() {
        Matcher link = LINK.matcher(PostBox.textFor(address, portal));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void aLetterGoesOutOnceAMonthToWhoWasNotHeardOfLately() {
        write(MONTH);
        write(MONTH);
        assertThat(PostBox.of(address, portal)).hasSize(1);
        write(MONTH.plusMonths(1));
        assertThat(PostBox.of(address, portal)).hasSize(2);
        sample.manager().act(() -> entries.confirm(sample.id()));
        write(MONTH.plusMonths(2));
        assertThat(PostBox.of(address, portal)).as("said so today").hasSize(2);
    }

    @Test
    void whoHoldsTheLetterConfirmsWithoutSigningIn() {
        write(MONTH);
        Actor holder = door.enter(key()).orElseThrow();
        assertThat(holder.act(confirming::confirmedAt)).isEmpty();
        holder.act(confirming::confirm);
        holder.act(confirming::confirm);
        assertThat(sample.entry().freshness().state(Instant.now())).isEqualTo(State.CONFIRMED);
        assertThat(sample.entry().freshness().confirmedBy()).isEqualTo(sample.name());
        assertThat(holder.act(confirming::confirmedAt)).isPresent();
        assertThat(sample.curator()
                        .act(() -> entries.history(sample.id(), Optional.empty()))
                        .items())
                .filteredOn(one -> one.field().equals(Revision.CONFIRMED))
                .hasSize(1);
    }

    @Test
    void openingTheLinkSaysNothingYet() {
        write(MONTH);
        Actor holder = door.enter(key()).orElseThrow();
        holder.act(confirming::entry);
        assertThat(sample.entry().freshness().confirmedAt()).isEmpty();
    }

    @Test
    void theLinkIsGoodForThatOneActAndNothingElse() {
        write(MONTH);
        Actor holder = door.enter(key()).orElseThrow();
        assertThat(holder.act(confirming::entry).said().text(EntryField.STAFF_PHONE))
                .as("a letter can be passed on")
                .isEmpty();
        assertThatThrownBy(() -> holder.act(() -> entries.confirm(sample.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> holder.act(() -> facilities.find(sample.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> holder.act(() -> disputes.report(sample.id(), "ちがう")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sample.manager().act(confirming::confirm)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aKeyThatNeverWasOrIsOverLetsNobodyIn() {
        write(MONTH);
        String key = key();
        assertThat(door.enter("A".repeat(22))).isEmpty();
        assertThat(door.enter(key.substring(1))).isEmpty();
        Actor holder = door.enter(key).orElseThrow();
        Instant later = Instant.now().plus(MonthlyLetters.HOLDS).plus(Duration.ofMinutes(1));
        StoryClock.at(later, () -> {
            assertThat(door.enter(key)).isEmpty();
            assertThatThrownBy(() -> holder.act(confirming::confirm)).isInstanceOf(AccessDeniedException.class);
            return "";
        });
        assertThat(jdbc.sql("select encode(key_hash, 'escape') from directory.monthly_link where facility = ?")
                        .param(sample.id().value())
                        .query(String.class)
                        .single())
                .as("the key itself is in the letter alone")
                .doesNotContain(key);
    }

    @Test
    void aLetterThatNeverArrivedIsAThingForCurators() {
        write(LocalDate.of(2099, 1, 1));
        jdbc.sql("update mail.letter set given_up_at = now(), sent_at = null where recipient = ?")
                .param(address)
                .update();
        letters.round();
        assertThat(sample.curator()
                        .act(() -> curation.bounced(Optional.empty()))
                        .items())
                .extracting(StaleEntry::id)
                .contains(sample.id());
    }
}
