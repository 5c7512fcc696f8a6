package org.tsumugi.joining.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.Arrival;
import org.tsumugi.joining.FirstSteps;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

@PortalTest
class FirstLinkTests {

    private static final String PASSWORD = "梅の木の下で三時に待つ猫たち";

    @Autowired
    FirstLink first;

    @Autowired
    FirstSteps steps;

    @Autowired
    Threshold threshold;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Keys keys;

    @Autowired
    ApplicationContext portal;

    private final String name = UUID.randomUUID().toString().substring(0, 8);

    private String freshCode() {
        return Actor.SYSTEM.act(first::fresh).replaceFirst(".*code=", "");
    }

    @Test
    void eachStartMakesANewWayInAndWhoTakesItIsAdministratorAndNothingElse() {
        String former = freshCode();
        String code = freshCode();
        assertThatThrownBy(() -> threshold.invitation(former, name)).hasMessage("joining.refused.code");
        assertThat(threshold.invitation(code, name).first()).isTrue();

        MemberId member = threshold.join(
                code,
                new Arrival(
                        new FullName("管理", name, "かんり", ""),
                        "admin-" + name,
                        PASSWORD,
                        new Document.Accepted(threshold.documents().stream()
                                .collect(Collectors.toMap(Document::kind, Document::version)))),
                name);

        assertThat(Actor.SYSTEM.act(() -> keys.of(member)))
                .hasValueSatisfying(owner -> assertThat(owner.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR)));
        assertThatThrownBy(() -> threshold.invitation(code, name)).hasMessage("joining.refused.code");
    }

    @Test
    void asSoonAsSomebodyHasAnAccountThereIsNoWayInAnyMore() {
        Newcomer.with(members, accounts);
        assertThat(Actor.SYSTEM.act(first::open)).isEmpty();
    }

    /// What the log says stands in the test's own output, too.
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theLinkStandsInAFileForItsOwnerAloneAndInNoLog(CapturedOutput output, @TempDir Path folder)
            throws IOException {
        Newcomer.with(members, accounts);
        Path file = folder.resolve("administrator.txt");
        Files.writeString(file, "a former one");
        at(file.toString(), false).run(new DefaultApplicationArguments());
        assertThat(file).as("somebody is in").hasContent("a former one");

        at(file.toString(), true).run(new DefaultApplicationArguments());
        String code = Files.readString(file).strip().replaceFirst(".*code=", "");
        assertThat(threshold.invitation(code, name).first()).isTrue();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        assertThat(output.getAll()).contains(file.toString()).doesNotContain(code);

        at("", true).run(new DefaultApplicationArguments());
        String named = output.getAll().replaceFirst("(?s).*within a day: (\\S+).*", "$1");
        assertThat(Files.getPosixFilePermissions(Path.of(named))).hasSize(2);
        Files.delete(Path.of(named));
    }

    private FirstLink at(String file, boolean again) {
        return new FirstLink(
                accounts,
                portal.getBean(InvitationStore.class),
                portal.getBean(Letters.class),
                portal.getBean(SlipCodes.class),
                portal.getBean(TransactionOperations.class),
                Clock.systemUTC(),
                "admin",
                "",
                again,
                file,
                "8080");
    }

    @Test
    void theFirstStepsSayHowThingsStandAndSendARealTrialLetter() {
        Town town = new Town(portal);
        town.manager(town.place());
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        FirstSteps.State state = administrator.act(steps::state);
        assertThat(state.facilities()).isPositive();
        assertThat(state.managers()).isPositive();
        assertThat(state.mail()).isTrue();

        String mail = "trial-" + name + "@example.jp";
        LetterId letter = administrator.act(() -> steps.tryMail(mail));
        assertThat(PostBox.of(mail, portal)).hasSize(1);
        assertThat(administrator.act(() -> steps.arrived(letter))).contains(true);
    }

    @Test
    void aPortalWithoutMailLacksNothingOnceThereAreFacilitiesAndAManager() {
        assertThat(new FirstSteps.State(0, false, List.of(), 0, 3).open()).isEqualTo(2);
        assertThat(new FirstSteps.State(7, false, List.of(), 0, 3).open()).isEqualTo(1);
        assertThat(new FirstSteps.State(7, false, List.of(), 1, 0).open()).isZero();
    }
}
