package org.tsumugi.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.core.Authentication;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Called;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.SignInRefusals.Why;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Whom and what a row is about, in words.
@PortalTest
class NamingTests {

    @Autowired
    Trail trail;

    @Autowired
    Naming naming;

    @Autowired
    List<Called> rooms;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    Teams teams;

    @Autowired
    Threads threads;

    @Autowired
    SignInTrail signIns;

    private List<TrailLine> about(Actor person) {
        TrailFilter filter = new TrailFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(person.id().value()),
                Optional.empty());
        return Someone.with(members, Role.AUDITOR).act(() -> trail.lines(filter, Optional.empty())).items().stream()
                .filter(line -> !line.entry().act().equals("Members.enrol"))
                .toList();
    }

    @Test
    void everythingAboutAPersonIsWhatTheyDidAndWhatWasDoneToThemByName() {
        Actor nurse = Someone.member(members);
        Actor base = Someone.with(members, Role.MEMBER, Role.COORDINATOR);
        nurse.act(() -> teams.found(new TeamDraft("在宅の組", TeamKind.OPEN, "")));
        base.act(() -> staff.suspend(nurse.id(), new Reason("産休")));
        base.act(() -> staff.resume(nurse.id(), new Reason("復職")));
        assertThat(about(nurse))
                .extracting(line ->
                        line.entry().act() + " " + line.thing().orElseThrow().text())
                .containsExactly("Staff.resume " + nurse.name(), "Staff.suspend " + nurse.name(), "Teams.found 在宅の組");
        assertThat(about(nurse).getFirst().entry().reason()).contains("復職");
    }

    @Test
    void everyKindIsAskedForOnceAndItsQueryHolds() {
        assertThat(rooms.stream().flatMap(room -> room.kinds().stream()))
                .contains("member", "grant", "facility", "invitation", "application", "team", "meeting", "ticket")
                .doesNotHaveDuplicates();
        rooms.forEach(room -> room.kinds()
                .forEach(kind ->
                        assertThat(room.names(kind, List.of(UUID.randomUUID()))).isEmpty()));
    }

    @Test
    void titlesOfThreadsAndNamesOfFilesAreNotForAuditors() {
        assertThat(rooms.stream().flatMap(room -> room.kinds().stream())).doesNotContain("thread", "post", "file");
        Actor asker = Someone.member(members);
        asker.act(() -> threads.open(ThreadId.next()));
        assertThat(about(asker))
                .singleElement()
                .satisfies(line -> assertThat(line.thing()).isEmpty());
    }

    @Test
    void whatABorrowedDeviceDoesSaysOnWhichTicketInAFieldThatTheSealsCover() {
        UUID ticket = UUID.randomUUID();
        Optional<String> kept = TrailEntry.from(Optional.of("192.0.2.7"), ticket);
        TrailEntry entry = from(kept);
        assertThat(entry.address()).contains("192.0.2.7");
        assertThat(entry.ticket()).contains(ticket);
        assertThat(new SealedRow(entry, 1).digest())
                .isNotEqualTo(new SealedRow(from(Optional.of("192.0.2.7")), 1).digest());
        assertThat(from(TrailEntry.from(Optional.empty(), ticket)).ticket()).contains(ticket);
        assertThat(from(TrailEntry.from(Optional.empty(), ticket)).address()).isEmpty();
        assertThat(from(Optional.of("192.0.2.7")).ticket()).isEmpty();

        Actor nurse = Someone.member(members);
        new Actor(nurse.id(), nurse.name(), nurse.roles(), ticket)
                .act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        assertThat(about(nurse))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().ticket()).contains(ticket));
    }

    private static TrailEntry from(Optional<String> from) {
        return new TrailEntry(
                new UUID(1, 1),
                Instant.EPOCH,
                null,
                "",
                "SignIn.left",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.DONE,
                from,
                Optional.empty());
    }

    @Test
    void aRefusedSignInSaysWhoseItWasAndWhy() {
        Actor nurse = Someone.member(members);
        String userName = "nurse-" + UUID.randomUUID();
        Actor.SYSTEM.act(() -> accounts.give(nurse.id(), userName, "さくら-とちおとめ-37"));
        refuse(userName);
        Someone.with(members, Role.MEMBER, Role.COORDINATOR).act(() -> staff.suspend(nurse.id(), new Reason("産休")));
        refuse(userName);
        signIns.on(new AuthenticationFailureDisabledEvent(tried(userName), new Resting()));
        assertThat(about(nurse).stream()
                        .map(TrailLine::entry)
                        .filter(row -> row.act().equals(Acts.TURNED_AWAY)))
                .extracting(row -> row.reason().orElseThrow())
                .containsExactly("CLOSED", "PASSWORD", "PASSWORD");
    }

    private void refuse(String userName) {
        signIns.on(new AuthenticationFailureBadCredentialsEvent(tried(userName), new BadCredentialsException("no")));
    }

    private static Authentication tried(String userName) {
        return UsernamePasswordAuthenticationToken.unauthenticated(userName, "x");
    }

    @Test
    void ofANameThatIsNobodysNothingIsKept() {
        String typed = "kore-wa-aikotoba-" + UUID.randomUUID();
        refuse(typed);
        TrailFilter unknown = new TrailFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Why.UNKNOWN));
        assertThat(Someone.with(members, Role.AUDITOR)
                        .act(() -> trail.find(unknown, Optional.empty()))
                        .items()
                        .getFirst())
                .satisfies(row -> {
                    assertThat(row.reason()).contains("UNKNOWN");
                    assertThat(row.object()).isEmpty();
                    assertThat(row.toString()).doesNotContain(typed);
                });
    }
}
