package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.accounts.settings.SignInSettings.SecondFactor;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// How the portal is unless a setting says otherwise: the password alone signs nobody in, not even who has no second
/// factor yet; they set one up on the way.
@PortalTest
class SecondFactorForEveryoneTests {

    @Autowired
    Owners owners;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Failures failures;

    @Autowired
    Remembering remembering;

    @Autowired
    SharedBrowsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Clock clock;

    private String name;

    @BeforeEach
    void anAccountWithAPasswordAlone() {
        Actor nurse = Someone.member(members);
        name = "nurse-" + nurse.id();
        Actor.SYSTEM.act(() -> accounts.give(nurse.id(), name, Newcomer.PASSWORD));
    }

    private Authentication signIn(SecondFactor needed) {
        SignInSettings settings = new SignInSettings("s".repeat(40), needed, Duration.ofHours(1), Duration.ofHours(1));
        return new PasswordSignIn(owners, passwords, failures, remembering, browsers, settings, clock)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, Newcomer.PASSWORD));
    }

    @Test
    void thePasswordAloneSignsNobodyIn() {
        assertThatThrownBy(() -> signIn(SecondFactor.EVERYONE)).isInstanceOf(SecondStepNeeded.class);
        assertThat(signIn(SecondFactor.WHERE_SET_UP).isAuthenticated()).isTrue();
    }
}
