package org.tsumugi.joining.resets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.Enrolment;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.Members;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

/// Somebody with an account who no longer knows the password.
final class Forgetful {

    static final String FORMER = "庭先の白い椅子と七匹の蛙";
    static final String FRESH = "梅の木の下で三時に待つ猫たち";

    private final ApplicationContext portal;
    private final String stranger = UUID.randomUUID().toString();
    private final String userName = "reset-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = userName + "@example.jp";

    Forgetful(ApplicationContext portal) {
        this.portal = portal;
    }

    /// Where the tries come from.
    String stranger() {
        return stranger;
    }

    String userName() {
        return userName;
    }

    String mail() {
        return mail;
    }

    Actor withAccount(Actor someone) {
        return withAccount(someone, userName);
    }

    Actor withAccount(Actor someone, String name) {
        Actor.SYSTEM.act(() -> portal.getBean(Accounts.class).give(someone.id(), name, FORMER));
        return someone;
    }

    Actor reachable() {
        Actor someone = withAccount(Someone.member(portal.getBean(Members.class)));
        someone.act(() -> portal.getBean(Profiles.class)
                .change(new ProfileDraft(
                        List.of(), "", List.of(new Contact(ContactKind.MAIL, mail, Audience.NOBODY)))));
        return someone;
    }

    String codeByMail() {
        // What came before, such as the word of a new app, is not the last letter.
        PostBox.of(mail, portal);
        portal.getBean(Threshold.class).wishReset(" " + userName, stranger);
        portal.getBean(ResetPost.class).round();
        return PostBox.textFor(mail, portal)
                .lines()
                .filter(line -> line.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"))
                .findFirst()
                .orElseThrow();
    }

    /// As someone who has just signed in: who came in long ago is asked for a proof first.
    static <T> T justIn(Actor someone, Supplier<T> act) {
        List<GrantedAuthority> held = new ArrayList<>(someone.authentication().getAuthorities());
        held.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(Instant.now())
                .build());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(someone, null, held));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    Slip slip(Actor helper, MemberId member, boolean lostPhone) {
        return justIn(helper, () -> portal.getBean(ResetSlips.class).make(member, lostPhone));
    }

    /// @return recovery codes
    List<String> setUpAnApp(Actor someone) {
        Enrolment app = someone.act(portal.getBean(Authenticators.class)::offer);
        return justIn(
                someone, () -> portal.getBean(Authenticators.class).replace(app, "", TestCodes.now(app.secret())));
    }

    boolean opens(String password) {
        try {
            return portal.getBeansOfType(AuthenticationProvider.class).values().stream()
                    .map(one -> one.authenticate(new UsernamePasswordAuthenticationToken(userName, password)))
                    .anyMatch(Objects::nonNull);
        } catch (AuthenticationException refused) {
            // A second step that is still to come means that the first was right.
            return refused.getClass().getSimpleName().equals("SecondStepNeeded");
        }
    }
}
