package org.tsumugi.accounts.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.SoftKey;
import org.tsumugi.accounts.facility.StaffCodeCards;
import org.tsumugi.accounts.factors.Passkeys;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

class TidingsTests extends ViewTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    SecondStep second;

    @Autowired
    LostPhones phones;

    @Autowired
    StaffCodeCards cards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String address = "someone-" + UUID.randomUUID() + "@example.jp";
    private Actor nurse;
    private Actor manager;

    @BeforeEach
    void aNurseWithAnAddressThatNobodySees() {
        Colleagues colleagues = new Colleagues(members, facilities);
        FacilityId facility = colleagues.facility();
        nurse = colleagues.at(facility, Role.MEMBER);
        manager = colleagues.at(facility, Role.MEMBER, Role.FACILITY_MANAGER);
        Actor.SYSTEM.act(() -> accounts.give(nurse.id(), "nurse-" + nurse.id(), Newcomer.PASSWORD));
        jdbc.sql("insert into members.contact (member, kind, value, audience) values (?, 'MAIL', ?, 'NOBODY')")
                .params(nurse.id().value(), address)
                .update();
    }

    private String letter() {
        return PostBox.textFor(address, portal);
    }

    @Test
    void aNewPasskeyIsToldToItsOwnerWithoutALink() {
        enter(nurse);
        passkeys.add("電話", new SoftKey().make(passkeys.invite()));
        assertThat(letter())
                .contains(nurse.name(), "パスキーが新しく登録されました", "A new passkey")
                .doesNotContain("http");
    }

    @Test
    void soIsANewAppAtTheSignIn() {
        String secret = TestCodes.freshSecret();
        second.pass(
                new Newcomer(nurse, "nurse-" + nurse.id()).pending(clock.instant(), secret),
                TestCodes.at(secret, clock.instant()),
                "192.0.2.9");
        assertThat(letter()).contains("認証アプリが新しく登録されました").doesNotContain(secret);
    }

    @Test
    void soIsACardThatAManagerMade() {
        String code = Someone.proved(manager, () -> cards.make(nurse.id())).getFirst();
        assertThat(letter()).contains("コードカードを作りました").doesNotContain(code);
    }

    @Test
    void soIsAPhoneThatSomebodyElseReportsLostButNotOnesOwnReport() {
        nurse.act(phones::reportMine);
        assertThat(PostBox.of(address, portal)).isEmpty();
        manager.act(() -> phones.report(nurse.id()));
        assertThat(letter()).contains("ほかの方から出されました");
    }
}
