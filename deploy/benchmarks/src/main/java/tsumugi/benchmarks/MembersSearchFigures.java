package tsumugi.benchmarks;

import java.sql.SQLException;
import java.util.List;

/// Looking for people, in any area whose portal runs: the people are added to what its data set holds.
final class MembersSearchFigures {

    private static final int PER_ROUND = 44;
    private static final double ALLOWED_MS = 50;

    private static final String PEOPLE = """
            insert into members.member
                (id, family, given, family_kana, given_kana, profession, facility, roles, searched, reading)
            select md5('tsumugi person' || n)::uuid, names.family, names.given, names.family_kana, names.given_kana,
                   profession.code, facility.id, array['MEMBER'],
                   concat_ws(E'\\n', '', names.family || names.given, names.family_kana || names.given_kana,
                             profession.ja, lower(replace(profession.en, ' ', ''))),
                   names.family_kana || ' ' || names.given_kana
            from generate_series(1, %d) n
            cross join lateral (
                select (array['佐藤', '高橋', '鈴木', '斉藤', '阿部', '伊藤', '加藤', '五十嵐', '菅原', '渡辺', '吉田', '山崎',
                              '小林', '池田', '富樫', '本間', '石川', '後藤', '長谷川', '佐々木', '工藤', '土田', '今野', '榎本'])
                           [1 + n %% 24] as family,
                       (array['さとう', 'たかはし', 'すずき', 'さいとう', 'あべ', 'いとう', 'かとう', 'いがらし', 'すがわら', 'わたなべ',
                              'よしだ', 'やまざき', 'こばやし', 'いけだ', 'とがし', 'ほんま', 'いしかわ', 'ごとう', 'はせがわ',
                              'ささき', 'くどう', 'つちだ', 'こんの', 'えのもと'])[1 + n %% 24] as family_kana,
                       (array['花子', '美咲', '陽子', '健一', '大輔', '由美', '誠', '香織', '直人', '恵', '拓真', '真由美', '翔太'])
                           [1 + n %% 13] as given,
                       (array['はなこ', 'みさき', 'ようこ', 'けんいち', 'だいすけ', 'ゆみ', 'まこと', 'かおり', 'なおと', 'めぐみ',
                              'たくま', 'まゆみ', 'しょうた'])[1 + n %% 13] as given_kana
            ) names
            join (select code, ja, en, row_number() over (order by code) - 1 as place from members.profession) profession
                on profession.place = n %% (select count(*) from members.profession)
            left join (select id, row_number() over (order by id) - 1 as place from directory.facility) facility
                on facility.place = n * 7 %% greatest((select count(*) from directory.facility), 1)
            on conflict (id) do nothing
            """;

    private MembersSearchFigures() {}

    static List<Figure> measure(BenchServers servers, DoorProcess door, Size size) throws Exception {
        fill(servers, size);
        // Each value is the 95th percentile of one round.
        return List.of(Rounds.without(
                        5,
                        25,
                        () -> List.of(Samples.of(door.take("members.search", "DOOR", PER_ROUND))
                                .p95()))
                .figure("members.search:p95", "ms", new Mark.AtMost(ALLOWED_MS, true)));
    }

    private static void fill(BenchServers servers, Size size) throws SQLException {
        try (var owner = servers.owner();
                var statement = owner.createStatement()) {
            statement.execute(PEOPLE.formatted(size.members()));
            statement.execute("vacuum analyze members.member");
        }
    }
}
