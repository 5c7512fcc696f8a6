package org.tsumugi.accounts.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.CodeCards;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// The printed cards that go with a browser that many use, through all of Spring Security.
@PortalTest
class StaffCodeCardsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffCodeCards staffCards;

    @Autowired
    CodeCards codeCards;

    @Autowired
    JdbcClient jdbc;

    Office place;
    Doorway door;
    Actor manager;
    Newcomer nurse;
    Cookie office;
    UUID facility;

    @BeforeEach
    void anOfficeWithASharedBrowser() throws Exception {
        place = new Office(context);
        door = place.door();
        manager = place.manager();
        nurse = place.nurse();
        office = place.browser();
        facility = place.facility();
    }

    @Test
    void theCodeWhoseTurnItIsLetsOneInOnceAndTheTrailSaysSo() throws Exception {
        List<String> card = place.cardFor(nurse);
        assertThat(door.enter(nurse, office)).isEqualTo(Office.NEXT);
        assertThat(place.sendCode(card.get(1))).as("not its turn").isEqualTo("/sign-in/code?error");
        assertThat(place.sendCode(card.get(0))).doesNotContain("sign-in");
        assertThat(jdbc.sql("select reason from trail.entry where act = 'SignIn.accepted' and actor = :id")
                        .param("id", nurse.actor().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("PASSWORD+CARD");

        door.enter(nurse, office);
        assertThat(place.sendCode(card.get(0))).as("used").isEqualTo("/sign-in/code?error");
        assertThat(place.sendCode(card.get(1).toUpperCase())).doesNotContain("sign-in");
    }

    @Test
    void aCardCountsOnlyOnASharedBrowser() throws Exception {
        List<String> card = place.cardFor(nurse);
        assertThat(door.enter(nurse, null)).isEqualTo(Office.NEXT);
        String sentTo = String.valueOf(
                door.send(post(Office.NEXT).param("code", card.getFirst())).getRedirectedUrl());
        assertThat(sentTo).isEqualTo("/sign-in/code?error");
        assertThat(door.send(get("/files/" + UUID.randomUUID())).getRedirectedUrl())
                .endsWith("/sign-in");
    }

    @Test
    void aCardCountsOnlyWhereItsOwnerWorksToday() throws Exception {
        List<String> card = place.cardFor(nurse);
        UUID elsewhere = UUID.randomUUID();
        place.worksAt(elsewhere, nurse.actor());
        door.enter(nurse, office);
        assertThat(place.sendCode(card.getFirst())).isEqualTo("/sign-in/code?error");
        alsoWorksHere("current_date - 9", "current_date - 2");
        assertThat(place.sendCode(card.getFirst())).isEqualTo("/sign-in/code?error");
        alsoWorksHere("current_date - 9", "current_date + 9");
        assertThat(place.sendCode(card.getFirst())).doesNotContain("sign-in");
    }

    private void alsoWorksHere(String since, String until) {
        jdbc.sql("insert into members.affiliation (member, facility, since, until) values (?, ?, " + since + ", "
                        + until + ") on conflict (member, facility) do update set until = excluded.until")
                .params(nurse.actor().id().value(), facility)
                .update();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR", "COORDINATOR"})
    void noManagerMakesACardForWhoMayMoreThanThey(Role role) {
        Actor higher = Someone.with(members, Role.MEMBER, role);
        Newcomer wide = new Newcomer(higher, "wide-" + higher.id());
        Actor.SYSTEM.act(() -> accounts.give(higher.id(), wide.userName(), Newcomer.PASSWORD));
        place.worksAt(facility, higher);
        assertThatThrownBy(() -> place.cardFor(wide)).isInstanceOf(Refused.class);
        assertThat(manager.act(staffCards::colleagues))
                .extracting(StaffCodeCards.Colleague::id)
                .containsExactly(nurse.actor().id());
    }

    @Test
    void anothersCardIsNothing() throws Exception {
        List<String> card = place.cardFor(nurse);
        Newcomer other = Newcomer.with(members, accounts);
        place.worksAt(facility, other.actor());
        place.cardFor(other);
        door.enter(other, office);
        assertThat(place.sendCode(card.getFirst())).isEqualTo("/sign-in/code?error");
    }

    @Test
    void whoGuessesCodesHasToWait() throws Exception {
        List<String> card = place.cardFor(nurse);
        door.enter(nurse, office);
        for (int guess = 0; guess < Failures.CODES_OF_A_MEMBER; guess++) {
            place.sendCode("222222");
        }
        assertThat(place.sendCode(card.getFirst())).startsWith("/sign-in/code?wait=");
    }

    @Test
    void aNewCardVoidsTheFormerAndTheDatabaseKeepsNoCode() throws Exception {
        List<String> former = place.cardFor(nurse);
        List<String> card = place.cardFor(nurse);
        door.enter(nurse, office);
        assertThat(place.sendCode(former.getFirst())).isEqualTo("/sign-in/code?error");
        assertThat(jdbc.sql("select string_agg(encode(hash, 'escape'), ' ') from accounts.card_code where member = :id")
                        .param("id", nurse.actor().id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(card.getFirst());
        assertThat(place.sendCode(card.getFirst())).doesNotContain("sign-in");
    }

    @Test
    void managersMakeCardsForTheOwnPeopleOnlyAndAreAskedAgain() {
        Newcomer elsewhere = Newcomer.with(members, accounts);
        place.worksAt(UUID.randomUUID(), elsewhere.actor());
        assertThatThrownBy(() -> place.cardFor(elsewhere)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> manager.act(() -> staffCards.make(nurse.actor().id())))
                .isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() ->
                        nurse.actor().act(() -> staffCards.make(nurse.actor().id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.actor().act(codeCards::make)).isInstanceOf(ProofNeeded.class);
    }
}
