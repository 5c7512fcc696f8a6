package org.tsumugi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.entry.PasswordSignIn;
import org.tsumugi.accounts.guesses.Guesses;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class KeysTests {

    private static final String OTHER_PASSWORD = "梅の木の下で三時に待つ猫たち";

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Keys keys;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    SlipCodes codes;

    @Autowired
    Guesses guesses;

    private final String name = "new-" + UUID.randomUUID().toString().substring(0, 8);

    private void open(String userName, String password) {
        Actor someone = Someone.member(members);
        Actor.SYSTEM.act(() -> keys.open(someone.id(), userName, password, List.of("花子")));
    }

    @Test
    void whoOpensAnAccountSignsInWithTheNameHoweverItIsTyped() {
        open(" " + name.toUpperCase(Locale.ROOT) + " ", OTHER_PASSWORD);
        assertThat(signIn.authenticate(new UsernamePasswordAuthenticationToken(name, OTHER_PASSWORD)))
                .isNotNull();
    }

    @Test
    void aNameThatIsTakenOrNoneAndAWeakPasswordAreRefused() {
        open(name, OTHER_PASSWORD);
        assertThatThrownBy(() -> open(name, OTHER_PASSWORD)).hasMessage("accounts.refused.user-name-taken");
        assertThatThrownBy(() -> open("さくら", OTHER_PASSWORD)).hasMessage("accounts.refused.user-name");
        assertThatThrownBy(() -> open(name + "-2", "short")).hasMessage("accounts.refused.password-too-short");
        assertThatThrownBy(() -> open(name + "-2", name + "-2" + name + "-2"))
                .hasMessage("accounts.refused.password-guessable");
    }

    @Test
    void ofManyWhoTakeOneNameAtOnceOneGetsItAndTheOthersAreToldSo() throws Exception {
        List<Callable<String>> takers = Stream.generate(() -> Someone.member(members))
                .limit(8)
                .<Callable<String>>map(taker -> () -> {
                    try {
                        Actor.SYSTEM.act(() -> keys.open(taker.id(), name, OTHER_PASSWORD, List.of("花子")));
                        return "taken";
                    } catch (Refused refused) {
                        return refused.words();
                    }
                })
                .toList();
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> one : threads.invokeAll(takers)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).containsOnlyOnce("taken").containsOnly("taken", "accounts.refused.user-name-taken");
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        String whose = UUID.randomUUID().toString();
        List<Callable<String>> guessers = Collections.nCopies(40, () -> {
            try {
                return guesses.counted(Guesses.Kind.DIGITS, whose, "wrong", () -> {
                    throw new Refused("wrong");
                });
            } catch (Refused refused) {
                return refused.words();
            }
        });
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<String> one : threads.invokeAll(guessers)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes.stream().filter("wrong"::equals).count()).isBetween(5L, 7L);
    }

    @Test
    void aRightGuessAndAnotherRefusalLeaveNoCount() {
        String whose = UUID.randomUUID().toString();
        for (int tries = 0; tries < 30; tries++) {
            assertThat(guesses.counted(Guesses.Kind.DIGITS, whose, "wrong", () -> "right"))
                    .isEqualTo("right");
            assertThatThrownBy(() -> guesses.counted(Guesses.Kind.DIGITS, whose, "wrong", () -> {
                        throw new Refused("other");
                    }))
                    .hasMessage("other");
        }
    }

    @Test
    void aRenewedPasswordReplacesTheFormer() {
        Newcomer newcomer = Newcomer.with(members, accounts);
        Actor.SYSTEM.act(() -> keys.renew(newcomer.actor().id(), OTHER_PASSWORD));
        assertThatThrownBy(() -> signIn.authenticate(
                        new UsernamePasswordAuthenticationToken(newcomer.userName(), Newcomer.PASSWORD)))
                .isNotNull();
        assertThat(signIn.authenticate(new UsernamePasswordAuthenticationToken(newcomer.userName(), OTHER_PASSWORD)))
                .isNotNull();
    }

    @Test
    void nobodyHandlesTheKeysOfOthersDirectly() {
        Newcomer newcomer = Newcomer.with(members, accounts);
        Actor everything =
                Someone.with(members, Role.ADMINISTRATOR, Role.COORDINATOR, Role.FACILITY_MANAGER, Role.MEMBER);
        assertThatThrownBy(
                        () -> everything.act(() -> keys.renew(newcomer.actor().id(), OTHER_PASSWORD)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        String code = codes.fresh();
        assertThat(code).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
        assertThat(codes.hash(" " + code.replace("-", " ").toUpperCase(Locale.ROOT)))
                .isEqualTo(codes.hash(code));
        assertThat(codes.hash(codes.fresh())).isNotEqualTo(codes.hash(code));
    }

    @Test
    void whoGuessesWaitsAndOthersDoNot() {
        String address = UUID.randomUUID().toString();
        for (int tries = 0; tries < 20; tries++) {
            guesses.count(Guesses.Kind.SLIP, address);
        }
        assertThatThrownBy(() -> guesses.count(Guesses.Kind.SLIP, address))
                .isInstanceOf(Refused.class)
                .hasMessage("accounts.refused.wait");
        guesses.count(Guesses.Kind.SLIP, address + "-2");
        guesses.count(Guesses.Kind.WISH, address);
    }
}
