package org.tsumugi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.factors.SecondFactors;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.passwords.PasswordRules;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.SessionEnd;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// What a letter alone may open, and what not.
@PortalTest
class ByLetterTests {

    private static final String SECRET = "the secret of tests, 32 characters at least";

    @Autowired
    Owners owners;

    @Autowired
    SecondFactors factors;

    @Autowired
    SessionEnd sessions;

    @Autowired
    Remembering remembering;

    @Autowired
    PasswordRules rules;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SecondStep second;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Clock clock;

    private Keys keys(SignInSettings.SecondFactor needed) {
        return new Keys(
                owners,
                factors,
                sessions,
                remembering,
                rules,
                encoder,
                second,
                new SignInSettings(SECRET, needed, Duration.ofHours(1), Duration.ofHours(1)),
                clock);
    }

    /// Else the next sign-in would let whoever reads the mailbox set up a second factor of their own.
    @Test
    void whereEveryoneNeedsASecondFactorALetterOpensNothingToWhoHasNone() {
        Actor nurse = Someone.member(members);
        Actor.SYSTEM.act(() -> accounts.give(nurse.id(), "nurse-" + nurse.id(), Newcomer.PASSWORD));
        assertThat(keys(SignInSettings.SecondFactor.EVERYONE).byLetter(nurse.id()))
                .isEqualTo(Keys.ByLetter.NEVER);
        assertThat(keys(SignInSettings.SecondFactor.WHERE_SET_UP).byLetter(nurse.id()))
                .isEqualTo(Keys.ByLetter.ALONE);
    }
}
