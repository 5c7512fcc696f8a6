package tsumugi.benchmarks.door;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looking for people as they are looked for: by a name, its reading, a profession, a place, and parts of them.
final class MembersTrial {

    private static final List<String> QUESTIONS = List.of(
            "",
            "佐藤",
            "髙橋",
            "さとう",
            "ﾀｶﾊｼ",
            "齋藤 看護師",
            "さいとう はなこ",
            "訪問看護",
            "薬剤師",
            "鶴岡 薬剤師",
            "山﨑",
            "五十嵐",
            "ケアマネ",
            "介護支援専門員",
            "阿部 医師",
            "こばやし",
            "病院",
            "酒田市 理学療法士",
            "いがらし だいすけ",
            "デイサービス",
            "𠮷田",
            "誰もいない名前");

    private MembersTrial() {}

    static Trial search(Doors doors) throws SQLException {
        var search = doors.call("members.People", "search", 2);
        var member = Doors.Member.of(new UUID(0, 1));
        return FeedTrials.trial(
                doors,
                QUESTIONS.stream()
                        .map(text -> Doors.made(
                                "members.PeopleQuery", text, Optional.empty(), Optional.empty(), Optional.empty()))
                        .map(query -> FeedTrials.Reading.of(member, search, query, Optional.empty()))
                        .toList());
    }
}
