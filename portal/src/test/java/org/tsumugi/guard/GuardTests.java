package org.tsumugi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Patients here are invented; so is everyone else.
@PortalTest
class GuardTests {

    @Autowired
    Guard guard;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    private Actor writer;

    @BeforeEach
    void aWriter() {
        writer = Someone.member(members);
    }

    private List<String> marked(String text) {
        return writer.act(() -> guard.look(text)).stream()
                .map(mark -> mark.clue() + " " + mark.of(text))
                .toList();
    }

    private void colleague(String family, String given) {
        Actor.SYSTEM.act(() -> members.enrol(new NewMember(
                family,
                given,
                "どうりょう",
                "はな",
                Optional.empty(),
                "VISITING_NURSE",
                Optional.empty(),
                Set.of(Role.MEMBER))));
    }

    @ParameterizedTest
    @CsvSource({
        "鶴巻さんが昨日退院しました, NAME 鶴巻さん",
        "夕方に大河原様のお宅へ伺います, NAME 大河原様",
        "小久保氏の件でご相談です, NAME 小久保氏",
        "よしえちゃんの食欲が落ちています, NAME よしえちゃん",
        "木島花子様の処方について, NAME 木島花子様",
        "木島 花子 の処方について, NAME 木島",
        "下川のばあちゃんが転びました, HOME 下川のばあちゃん",
        "角田屋のじいちゃんはどうですか, HOME 角田屋のじいちゃん",
        "明日は清水家に集合です, HOME 清水家",
        "K.T.さんの訪問を代わってください, INITIALS K.T.さん",
        "Ｓ様の家族から電話, INITIALS Ｓ様",
        "K・Tの経過、82歳の女性, INITIALS K・T",
        "カルテは12345678です, RECORD_NUMBER 12345678",
        "診察券番号：００１２３４５ を確認, RECORD_NUMBER ００１２３４５",
        "自宅は0235-99-8877です, PHONE 0235-99-8877",
        "携帯 09099998877 に連絡を, PHONE 09099998877",
        "鶴岡市本町9丁目8番7号へ訪問, ADDRESS 鶴岡市本町9丁目8番7号",
        "羽黒町手向98-7へ訪問, ADDRESS 町手向98-7",
        "昭和12年3月4日生まれの方です, BIRTH_DATE 昭和12年3月4日",
        "S12.3.4 が生年月日, BIRTH_DATE S12.3.4",
        "生年月日は1937年3月4日, BIRTH_DATE 生年月日は1937年3月4日",
        "羽黒町手向の独居の女性で、ＡＬＳです, HOME 羽黒町手向の独居",
        "昨日大山の一人暮らしの方が転倒しました, HOME 大山の一人暮らし",
        "大山の角の赤い屋根の家です, HOME 大山の角の赤い屋根の家",
        "訪問先の大山の角の赤い屋根の家です, HOME 大山の角の赤い屋根の家",
        "担当の大山の独居の女性が転倒しました, HOME 大山の独居",
        "宝田の独居の女性です, HOME 宝田の独居",
        "82歳、胃癌の末期です, EXACT_AGE 82歳",
        "９１才で認知症があります, EXACT_AGE ９１才"
    })
    void whatMightTellWhoAPatientIsIsMarkedWithItsReason(String text, String mark) {
        assertThat(marked(text)).as(text).anyMatch(found -> found.startsWith(mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "患者さんとご家族さん、娘さん、奥さんに説明しました",
                "ケアマネさん、訪看さん、ヘルパーさん、包括さん、看護師さんへお願いです",
                "お看取りさんが続いています",
                "皆様、お疲れさまです。皆さんありがとうございます",
                "薬局さんと業者さん、庄内病院さんに連絡しました",
                "AさんとBさんの例で考えます",
                "PTさん、OTさんに相談を",
                "80歳代の女性、胃癌の末期です",
                "うちのばあちゃんの話ですが",
                "近所のおばあちゃんたち",
                "研修は2026年11月23日です。締切は20261120です",
                "講師は山田太郎先生です",
                "自宅で在宅酸素を使う方が増えています",
                "65歳以上の方が対象です。要介護の認定は不要です",
                "3-2-1のルールで保存します",
                "リンパ節郭清のあと間質の変化を見ます",
                "鶴岡市の独居の女性が増えています",
                "大山の家族会に参加します",
                "大山の方へ向かっています",
                "鶴岡市、酒田市、庄内町の施設へ"
            })
    void howColleaguesSpeakOfTheirWorkIsNotMarked(String text) {
        assertThat(marked(text)).as(text).isEmpty();
    }

    @Test
    void aColleaguesNameIsMarkedOnlyWhereItReadsAsAPatients() {
        colleague("鹿子木", "花");
        assertThat(marked("鹿子木さんに伝えました。鹿子木花様")).isEmpty();
        assertThat(marked("鹿子木さんの認知症が進みました")).containsExactly("NAME 鹿子木さん");
        assertThat(marked("鹿子木さん、82歳です")).contains("NAME 鹿子木さん");
        assertThat(marked("鹿子木さんが昨夜亡くなりました")).containsExactly("NAME 鹿子木さん");
        assertThat(marked("鹿子木さん、点滴を始めました")).containsExactly("NAME 鹿子木さん");
        assertThat(marked("鹿子木さんが退院しました")).containsExactly("NAME 鹿子木さん");
        assertThat(marked("鹿子木さん、退院調整の点滴の件で電話ください")).isEmpty();
    }

    @Test
    void whatIsKnownOfAFacilityIsNobodysSecret() {
        Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                "見張りの家（見本）",
                "",
                "VISITING_NURSE_STATION",
                "06203",
                "鶴岡市見張町7-6-5",
                Optional.empty(),
                "0235-77-6655",
                "",
                "",
                "",
                false,
                "",
                Map.of())));
        assertThat(marked("見張りの家は０２３５－７７－６６５５、市見張町7-6-5です")).isEmpty();
        assertThat(marked("見張りの家は0235-77-6656です")).containsExactly("PHONE 0235-77-6656");
    }

    @Test
    void marksStandInOrderAndNoneOverAnother() {
        List<Mark> marks = writer.act(() -> guard.look("鶴巻花子様、82歳、肺炎。\n昭和12年3月4日生、カルテ12345678。"));
        assertThat(marks)
                .extracting(Mark::clue)
                .containsExactly(Clue.NAME, Clue.EXACT_AGE, Clue.BIRTH_DATE, Clue.RECORD_NUMBER);
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).from())
                    .isGreaterThanOrEqualTo(marks.get(i - 1).to());
        }
    }

    @Test
    void twentyThousandCharactersAreLookedThroughInASecond() {
        String text = "鶴巻さんは昨日から発熱が続いています。".repeat(1_000);
        long begun = System.nanoTime();
        assertThat(marked(text)).hasSize(1_000);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }
}
