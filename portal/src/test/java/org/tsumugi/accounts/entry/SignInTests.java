package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Role;

@PortalTest
class SignInTests {

    private static final String PASSWORD = "さくら-とちおとめ-37";

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    SecondStep second;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext web;

    private final String userName = "someone-" + UUID.randomUUID().toString().substring(0, 8);
    private Actor someone = Actor.SYSTEM;

    @BeforeEach
    void giveAnAccount() {
        someone = Someone.with(members, Role.MEMBER, Role.ORGANIZER);
        Actor.SYSTEM.act(() -> accounts.give(someone.id(), userName, PASSWORD));
    }

    @Test
    void whoSignsInIsTheMemberWithTheRolesItHas() {
        assertThat(signedIn(userName, PASSWORD)).isEqualTo(someone);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedWithTheSameWords() {
        assertThatThrownBy(() -> signedIn(userName, "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .satisfies(wrong -> assertThatThrownBy(() -> signedIn("nobody-" + userName, PASSWORD))
                        .isInstanceOf(BadCredentialsException.class)
                        .hasMessage(wrong.getMessage()));
    }

    /// bcrypt reads 72 bytes; what is longer must not sign in by its beginning, nor fail in another way.
    @Test
    void aPasswordTooLongForTheHashIsRefusedLikeAnyOther() {
        assertThatThrownBy(() -> signedIn(userName, PASSWORD.repeat(50))).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aPasswordIsKeptOnlyAsAHashThatNamesItsKind() {
        String kept = jdbc.sql("select password_hash from accounts.account where user_name = ?")
                .param(userName)
                .query(String.class)
                .single();
        assertThat(kept).matches("\\{[a-z0-9]+}.+").doesNotContain(PASSWORD);
    }

    @Test
    void aMemberGivesNobodyAnAccount() {
        assertThatThrownBy(() -> someone.act(() -> accounts.give(someone.id(), userName, "another")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(signedIn(userName, PASSWORD)).isEqualTo(someone);
    }

    @Test
    void whoRestsIsToldSoAfterTheRightPasswordOnly() {
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> staff.suspend(someone.id(), new Reason("休職")));
        assertThatThrownBy(() -> signedIn(userName, "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signedIn(userName, PASSWORD)).isInstanceOf(Resting.class);
        administrator.act(() -> staff.resume(someone.id(), new Reason("復帰")));
        assertThat(signedIn(userName, PASSWORD)).isEqualTo(someone);
    }

    @Test
    void whoRestsAndHasASecondFactorIsToldSoAfterThatOnly() {
        String secret = TestCodes.freshSecret();
        Instant before = clock.instant().minusSeconds(60);
        transactions.executeWithoutResult(
                status -> second.setUp(someone.id(), secret, TestCodes.at(secret, before), before));
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> staff.suspend(someone.id(), new Reason("休職")));
        Pending pending = catchThrowableOfType(SecondStepNeeded.class, () -> signedIn(userName, PASSWORD))
                .pending();
        assertThatThrownBy(() -> second.pass(pending, "000000", "192.0.2.7"))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> second.pass(pending, TestCodes.at(secret, clock.instant()), "192.0.2.7"))
                .isInstanceOf(Resting.class);
    }

    @Test
    void thePageSaysThatTheAccountRests() throws Exception {
        Someone.with(members, Role.ADMINISTRATOR).act(() -> staff.suspend(someone.id(), new Reason("休職")));
        assertThat(new Doorway(web).sendPassword(userName, PASSWORD)).isEqualTo("/sign-in?resting");
        assertThat(new Doorway(web).sendPassword(userName, "wrong")).isEqualTo("/sign-in?error");
    }

    private Actor signedIn(String name, String password) {
        Object principal = signIn.authenticate(new UsernamePasswordAuthenticationToken(name, password))
                .getPrincipal();
        return (Actor) Objects.requireNonNull(principal);
    }
}
