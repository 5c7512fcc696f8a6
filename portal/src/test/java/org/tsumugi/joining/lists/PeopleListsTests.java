package org.tsumugi.joining.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.invitations.SlipBatch;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class PeopleListsTests {

    private static final String HEADER = "姓,名,セイ,メイ,職種,施設名,メールアドレス\n";

    @Autowired
    PeopleLists lists;

    @Autowired
    Invitations invitations;

    @Autowired
    Threshold threshold;

    @Autowired
    Members members;

    @Autowired
    ApplicationContext portal;

    private final Town town;
    private final Town.Place place;
    private Actor base = Actor.SYSTEM;
    private final String name = UUID.randomUUID().toString().substring(0, 8);

    PeopleListsTests(@Autowired ApplicationContext portal) {
        town = new Town(portal);
        place = town.place();
    }

    @BeforeEach
    void theBase() {
        base = Someone.with(members, Role.COORDINATOR);
    }

    private String row(String family, String rest) {
        return family + name + ",桜,サトウ,サクラ," + rest + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyEncodingAndEitherLanguageOfHeaderIsRead() {
        String japanese = HEADER + row("佐藤", "訪問看護師," + place.name() + ",");
        String english = "family,given,family_kana,given_kana,profession,facility,mail\n"
                + row("佐藤", "Visiting Nurse," + place.name() + ",");
        for (byte[] list : new byte[][] {
            utf8(japanese), utf8("\uFEFF" + japanese), utf8(english), japanese.getBytes(Charset.forName("windows-31j"))
        }) {
            assertThat(base.act(() -> lists.tryOut(list))).satisfies(report -> {
                assertThat(report.notes()).isEmpty();
                assertThat(report.good()).isEqualTo(1);
            });
        }
        assertThatThrownBy(() -> base.act(() -> lists.tryOut(utf8("名前,住所\n佐藤,鶴岡\n"))))
                .hasMessage("joining.refused.list-header");
        assertThatThrownBy(() -> base.act(() -> lists.tryOut(new byte[0]))).isInstanceOf(Refused.class);
    }

    @Test
    void theSlipsOfAListAreMadeAnewTogetherAndTheFormerEnd() {
        String list = HEADER
                + row("佐藤", "看護師," + place.name() + ",")
                + row("鈴木", "看護師," + place.name() + ",")
                + row("高橋", "看護師," + place.name() + ",");
        List<Slip> former = base.act(() -> lists.take(utf8(list), false)).slips();
        SlipBatch batch = base.act(invitations::batches).getFirst();
        assertThat(batch.open()).isEqualTo(3);
        Actor another = Someone.with(members, Role.COORDINATOR);
        assertThat(another.act(invitations::batches)).isEmpty();
        assertThat(another.act(() -> invitations.renewAll(batch.madeAt()))).isEmpty();

        List<Slip> fresh = base.act(() -> invitations.renewAll(batch.madeAt()));

        assertThat(fresh).hasSize(3);
        String stranger = UUID.randomUUID().toString();
        former.forEach(slip -> assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger))
                .hasMessage("joining.refused.code"));
        fresh.forEach(
                slip -> assertThat(threshold.invitation(slip.code(), stranger)).isNotNull());
    }

    @Test
    void eachFaultIsNamedWithItsLineAndOnlyGoodRowsAreTakenWhenAskedSo() {
        Actor present = town.at(place);
        String mail = "sakura-" + name + "@example.jp";
        String list = HEADER
                + row("佐藤", "看護師," + place.name() + "," + mail)
                + row("鈴木", "宇宙飛行士," + place.name() + ",")
                + row("高橋", "看護師,どこにもない家" + name + ",")
                + row("髙橋", "ケアマネ," + place.name() + ",")
                + row("高橋", "看護師," + place.name() + ",")
                + row("田中", "看護師," + place.name() + ",メールなし")
                + row("伊藤", "看護師," + place.name() + "," + mail.toUpperCase(Locale.ROOT))
                + "\"壊れた行\n"
                + "\n"
                + present.name().replace(" ", ",") + ",シヨゾク,ハナコ,看護師," + place.name() + ",\n"
                + ",,,,看護師," + place.name() + ",\n"
                + "佐々木" + name + ",花,Sasaki,Hana,看護師," + place.name() + ",\n";
        ListReport report = base.act(() -> lists.tryOut(utf8(list)));
        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.notes())
                .extracting(RowNote::line, RowNote::words)
                .containsExactly(
                        tuple(3, "joining.fault.profession"),
                        tuple(4, "joining.fault.facility"),
                        tuple(6, "joining.fault.twice"),
                        tuple(7, "mail.refused.address"),
                        tuple(8, "joining.fault.twice"),
                        tuple(9, "joining.fault.malformed"),
                        tuple(11, "joining.fault.member"),
                        tuple(12, "joining.refused.name-missing"),
                        tuple(13, "joining.refused.reading-letters"));
        assertThat(report.good()).isEqualTo(2);

        assertThatThrownBy(() -> base.act(() -> lists.take(utf8(list), false)))
                .hasMessage("joining.refused.list-faults");
        assertThat(base.act(() -> invitations.open(Optional.empty())).items())
                .noneMatch(one -> one.name().contains(name));

        ListOutcome brought = base.act(() -> lists.take(utf8(list), true));
        assertThat(brought.letters()).isEqualTo(1);
        assertThat(brought.slips()).singleElement().satisfies(slip -> {
            assertThat(slip.name()).isEqualTo("髙橋" + name + " 桜");
            assertThat(threshold.invitation(slip.code(), name).facility()).isEqualTo(place.name());
        });
        assertThat(PostBox.of(mail, portal)).hasSize(1);
        assertThat(base.act(() -> lists.tryOut(utf8(list))).good())
                .as("everyone is invited now")
                .isZero();
    }

    @Test
    void aManagersListReachesTheOwnFacilityOnly() {
        Actor manager = town.manager(place);
        Town.Place other = town.place();
        String list = HEADER + row("佐藤", "看護師," + place.name() + ",") + row("鈴木", "看護師," + other.name() + ",");
        assertThat(manager.act(() -> lists.tryOut(utf8(list))).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.words()).isEqualTo("joining.fault.facility-foreign"));
    }
}
