package org.tsumugi.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.Enrolment;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.mail.Letters;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.Members;
import org.tsumugi.members.Newcomers;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class ResetsTests {

    private static final String FORMER = "庭先の白い椅子と七匹の蛙";
    private static final String FRESH = "梅の木の下で三時に待つ猫たち";

    @Autowired
    Threshold threshold;

    @Autowired
    ResetSlips slips;

    @Autowired
    ResetPost post;

    @Autowired
    Accounts accounts;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Profiles profiles;

    @Autowired
    Newcomers newcomers;

    @Autowired
    LostPhones phones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Members members;

    @Autowired
    List<AuthenticationProvider> signIn;

    @Autowired
    ApplicationContext portal;

    private final String stranger = UUID.randomUUID().toString();
    private final String userName = "reset-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = userName + "@example.jp";

    private Actor withAccount(Actor someone) {
        return withAccount(someone, userName);
    }

    private Actor withAccount(Actor someone, String name) {
        Actor.SYSTEM.act(() -> accounts.give(someone.id(), name, FORMER));
        return someone;
    }

    private Actor reachable() {
        Actor someone = withAccount(Someone.member(members));
        someone.act(() -> profiles.change(
                new ProfileDraft(List.of(), "", List.of(new Contact(ContactKind.MAIL, mail, Audience.NOBODY)))));
        return someone;
    }

    private String codeByMail() {
        // What came before, such as the word of a new app, is not the last letter.
        PostBox.of(mail, portal);
        threshold.wishReset(" " + userName, stranger);
        post.round();
        return PostBox.textFor(mail, portal)
                .lines()
                .filter(line -> line.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"))
                .findFirst()
                .orElseThrow();
    }

    /// As someone who has just signed in: who came in long ago is asked for a proof first.
    private static <T> T justIn(Actor someone, Supplier<T> act) {
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

    private Slip slip(Actor helper, MemberId member, boolean lostPhone) {
        return justIn(helper, () -> slips.make(member, lostPhone));
    }

    /// @return recovery codes
    private List<String> setUpAnApp(Actor someone) {
        Enrolment app = someone.act(authenticators::offer);
        return justIn(someone, () -> authenticators.replace(app, "", TestCodes.now(app.secret())));
    }

    @Test
    void whoCameInLongAgoIsAskedAgainBeforeASlip() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = withAccount(town.at(place));
        Actor manager = town.manager(place);
        assertThatThrownBy(() -> manager.act(() -> slips.make(someone.id(), false)))
                .isInstanceOf(ProofNeeded.class);
        assertThat(slip(manager, someone.id(), false)).isNotNull();
    }

    private boolean opens(String password) {
        try {
            return signIn.stream()
                    .map(one -> one.authenticate(new UsernamePasswordAuthenticationToken(userName, password)))
                    .anyMatch(Objects::nonNull);
        } catch (AuthenticationException refused) {
            // A second step that is still to come means that the first was right.
            return refused.getClass().getSimpleName().equals("SecondStepNeeded");
        }
    }

    @Test
    void aLetterToTheAddressInTheProfileLeadsToANewPasswordOnce() {
        reachable();
        String code = codeByMail();
        threshold.renew(code, FRESH, "", stranger);
        assertThat(opens(FRESH)).isTrue();
        assertThat(opens(FORMER)).isFalse();
        assertThatThrownBy(() -> threshold.renew(code, FORMER, "", stranger)).hasMessage("joining.refused.code");
    }

    @Test
    void whoHasASecondFactorProvesItBesideTheLetterAndGuessersWait() {
        Actor someone = reachable();
        List<String> spare = setUpAnApp(someone);
        String code = codeByMail();
        assertThat(threshold.reset(code, stranger).beside()).isEqualTo(Resets.Beside.CODE);
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> threshold.renew(code, FRESH, "000000", stranger))
                    .hasMessage("joining.refused.digits");
        }
        assertThatThrownBy(() -> threshold.renew(code, FRESH, spare.getFirst(), stranger))
                .hasMessage("accounts.refused.wait");
        assertThat(opens(FORMER)).isTrue();
    }

    @Test
    void aRecoveryCodeBesideTheLetterIsEnough() {
        Actor someone = reachable();
        List<String> spare = setUpAnApp(someone);
        threshold.renew(codeByMail(), FRESH, spare.getFirst(), stranger);
        assertThat(opens(FRESH)).isTrue();
        assertThat(someone.act(authenticators::mine).since()).isPresent();
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAlikeAndASecondWishFillsNoMailbox() {
        reachable();
        codeByMail();
        threshold.wishReset("nobody-" + userName, stranger);
        threshold.wishReset(userName, stranger);
        threshold.wishReset("\0", stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).hasSize(1);
    }

    @Test
    void aLetterFindsWhoMayReadNoMembersAndKeepsNobodyElseWaiting() {
        Actor auditor = Someone.with(members, Role.AUDITOR);
        String name = "audit-" + userName;
        Actor.SYSTEM.act(() -> accounts.give(auditor.id(), name, FORMER));
        Actor.SYSTEM.act(() -> newcomers.keepMailbox(auditor.id(), "audit-" + mail));
        threshold.wishReset(name, stranger);
        reachable();
        assertThat(codeByMail()).isNotEmpty();
        assertThat(PostBox.of("audit-" + mail, portal)).hasSize(1);
    }

    @Test
    void aWishThatCannotBeAnsweredIsGoneAndTheNextIsAnswered() {
        reachable();
        AtomicBoolean first = new AtomicBoolean(true);
        TransactionOperations brokenOnce = new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                if (first.getAndSet(false)) {
                    throw new IllegalStateException("unforeseen");
                }
                return transactions.execute(action);
            }
        };
        threshold.wishReset("unforeseen-" + userName, stranger);
        threshold.wishReset(userName, stranger);
        new ResetPost(
                        portal.getBean(ResetStore.class),
                        portal.getBean(Keys.class),
                        newcomers,
                        portal.getBean(Letters.class),
                        portal.getBean(LetterTexts.class),
                        portal.getBean(SlipCodes.class),
                        brokenOnce,
                        Clock.systemUTC())
                .round();
        assertThat(PostBox.of(mail, portal)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from joining.reset_wish where user_name = ?")
                        .param("unforeseen-" + userName)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void noLetterWhileThePhoneIsLostAndAFormerOneOpensNothing() {
        Actor someone = reachable();
        setUpAnApp(someone);
        String code = codeByMail();
        someone.act(phones::reportMine);
        assertThatThrownBy(() -> threshold.reset(code, stranger)).hasMessage("joining.refused.code");
        assertThatThrownBy(() -> threshold.renew(code, FRESH, "", stranger)).hasMessage("joining.refused.code");
        forgetThatALetterWasSent(someone);
        int before = PostBox.of(mail, portal).size();
        threshold.wishReset(userName, stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).as("those from before").hasSize(before);
    }

    private void forgetThatALetterWasSent(Actor someone) {
        jdbc.sql("update joining.reset set made_at = made_at - interval '1 day' where member = ?")
                .param(someone.id().value())
                .update();
    }

    @Test
    void aStrangersWishVoidsNoSlipAndASlipClosesOpenLetters() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = withAccount(town.at(place));
        Actor.SYSTEM.act(() -> newcomers.keepMailbox(someone.id(), mail));
        Slip slip = slip(town.manager(place), someone.id(), false);
        String letter = codeByMail();
        assertThat(threshold.reset(slip.code(), stranger)).isNotNull();
        assertThat(threshold.reset(letter, stranger)).isNotNull();
        slip(town.manager(place), someone.id(), false);
        assertThatThrownBy(() -> threshold.reset(letter, stranger)).hasMessage("joining.refused.code");
    }

    @Test
    void whoHasOnlyAPasskeyIsAskedForARecoveryCodeByName() {
        Actor someone = reachable();
        List<String> spare = setUpAnApp(someone);
        jdbc.sql("delete from accounts.authenticator where member = ?")
                .param(someone.id().value())
                .update();
        jdbc.sql("insert into accounts.passkey (id, member, credential, public_key, sign_count, may_wander, wanders,"
                        + " name, since) values (?, ?, ?, '', 0, false, false, 'key', now())")
                .params(UUID.randomUUID(), someone.id().value(), userName.getBytes(StandardCharsets.UTF_8))
                .update();
        String code = codeByMail();
        assertThat(threshold.reset(code, stranger).beside()).isEqualTo(Resets.Beside.RECOVERY_CODE);
        threshold.renew(code, FRESH, spare.getFirst(), stranger);
        assertThat(opens(FRESH)).isTrue();
    }

    @Test
    void whoHasOnlyAPrintedCardGetsNoLetterSinceNothingCouldStandBesideIt() {
        Actor someone = reachable();
        jdbc.sql("insert into accounts.card_code (member, number, hash) values (?, 1, '')")
                .param(someone.id().value())
                .update();
        threshold.wishReset(userName, stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).isEmpty();
    }

    @Test
    void aMorningOfApplicationsFromOneAddressKeepsNobodyFromANewPassword() {
        Applicant applicant = new Applicant(
                new FullName("申込", "桜", "もうしこみ", "さくら"),
                "NURSE",
                "",
                new Town(portal).place().id(),
                Optional.of(mail),
                "");
        for (int count = 0; count < 60; count++) {
            threshold.apply(applicant, stranger);
        }
        threshold.wishReset(userName, stranger);
    }

    @Test
    void ofManyGuessesAndWishesAtOnceNoMoreAreJudgedThanOneAfterTheOther() throws Exception {
        assertThat(judged(() -> threshold.reset("aaaa-bbbb-cccc", stranger), "joining.refused.code"))
                .isBetween(20L, 22L);
        assertThat(judged(
                        () -> {
                            threshold.wishReset("nobody-" + userName, stranger);
                            throw new Refused("taken");
                        },
                        "taken"))
                .isBetween(10L, 12L);
    }

    private static long judged(Runnable act, String answer) throws InterruptedException {
        AtomicInteger judged = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            threads.invokeAll(Collections.nCopies(72, () -> {
                try {
                    act.run();
                } catch (Refused refused) {
                    judged.addAndGet(refused.words().equals(answer) ? 1 : 0);
                }
                return null;
            }));
        }
        return judged.get();
    }

    @Test
    void whoAsksAgainAndAgainHasToWait() {
        for (int tries = 0; tries < 10; tries++) {
            threshold.wishReset("nobody-" + userName, stranger);
        }
        assertThatThrownBy(() -> threshold.wishReset(userName, stranger)).hasMessage("accounts.refused.wait");
    }

    @Test
    void aSlipOfOnesManagerNeedsNoSecondFactorAndMayTakeALostPhoneAway() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = withAccount(town.at(place));
        setUpAnApp(someone);
        Actor manager = town.manager(place);
        assertThat(manager.act(() -> slips.people("", 0, 50)))
                .extracting(Person::id)
                .containsExactly(someone.id());

        Slip first = slip(manager, someone.id(), false);
        Slip second = slip(manager, someone.id(), true);

        assertThatThrownBy(() -> threshold.reset(first.code(), stranger))
                .as("void since the second was made")
                .hasMessage("joining.refused.code");
        threshold.renew(second.code(), FRESH, "", stranger);
        assertThat(opens(FRESH)).isTrue();
        assertThat(someone.act(authenticators::mine).since()).isEmpty();
    }

    @Test
    void nobodyRisesByASlip() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor manager = town.manager(place);
        Actor base = town.at(place, Role.COORDINATOR);
        Actor administrator = withAccount(town.at(place, Role.ADMINISTRATOR));
        Actor elsewhere = town.at(town.place());
        for (Actor other : List.of(base, administrator, elsewhere, manager)) {
            assertThatThrownBy(() -> slip(manager, other.id(), true)).isInstanceOf(AccessDeniedException.class);
        }
        Actor otherBase = withAccount(town.at(place, Role.COORDINATOR), userName + "-base");
        for (Actor above : List.of(administrator, otherBase)) {
            assertThatThrownBy(() -> slip(base, above.id(), false)).isInstanceOf(AccessDeniedException.class);
            assertThat(base.act(() -> slips.people("", 0, 500)))
                    .extracting(Person::id)
                    .doesNotContain(above.id());
        }
        Actor anotherAdministrator = Someone.with(members, Role.ADMINISTRATOR);
        assertThat(slip(anotherAdministrator, otherBase.id(), true)).isNotNull();
        assertThat(slip(anotherAdministrator, administrator.id(), true)).isNotNull();
        assertThatThrownBy(() -> slip(elsewhere, manager.id(), false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> slip(base, elsewhere.id(), false))
                .as("has no account")
                .isInstanceOf(Refused.class);
    }
}
