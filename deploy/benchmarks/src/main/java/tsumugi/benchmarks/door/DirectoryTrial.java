package tsumugi.benchmarks.door;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Searching the directory, against the very requests it sends to the search engine, sent bare.
final class DirectoryTrial {

    private static final List<String> QUESTIONS = List.of(
            "",
            "訪問看護",
            "歯科",
            "ほうもんかんご",
            "特養",
            "つるおか 内科",
            "酒田市 デイサービス",
            "ケアマネ",
            "居宅介護支援",
            "リハビリ",
            "ショートステイ",
            "地域包括支援センター",
            "薬局",
            "グループホーム 鶴岡",
            "老健",
            "かいごろうじん",
            "小規模多機能",
            "庄内町",
            "遊佐 訪問介護",
            "ヘルパー",
            "三川",
            "ﾃﾞｲｻｰﾋﾞｽ",
            "病院",
            "診療所 鶴岡市",
            "訪問リハビリテーション",
            "福祉用具");

    private DirectoryTrial() {}

    static Trial search(Doors doors) throws Exception {
        var search = doors.call("directory.FacilitySearch", "search", 1);
        var member = Doors.Member.of(new UUID(0, 1));
        var of = Doors.type("directory.FacilityQuery").getMethod("of", String.class);
        var queries = QUESTIONS.stream().map(text -> made(of, text)).toList();
        var sent = sent(doors, member, queries);
        return new Trial(n -> member.does(() -> search.with(queries.get(n % queries.size()))), n -> {
            for (var request : sent.get(n % sent.size())) {
                request.send();
            }
        });
    }

    private static Object made(Method of, String text) {
        try {
            return of.invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A second door of the same make, whose engine is reached through an eavesdropper, tells the requests.
    private static List<List<Sent>> sent(Doors doors, Doors.Member member, List<Object> queries) throws Exception {
        var engine = URI.create(doors.portal().getEnvironment().getRequiredProperty("tsumugi.search.address"));
        try (var eavesdropper = Eavesdropper.before(engine)) {
            var engineType = Doors.type("search.SearchEngine");
            var overheard = engineType.getMethod("connect", URI.class).invoke(null, eavesdropper.address());
            var door = door(doors, Map.of(engineType, overheard));
            var all = queries.stream()
                    .map(query -> {
                        eavesdropper.forget();
                        member.does(() -> door.with(query));
                        return eavesdropper.searches();
                    })
                    .toList();
            ((AutoCloseable) overheard).close();
            if (all.stream().anyMatch(List::isEmpty)) {
                throw new IllegalStateException("The engine was not asked: is the index there?");
            }
            return all;
        }
    }

    private static Doors.Call door(Doors doors, Map<Class<?>, Object> instead) throws ReflectiveOperationException {
        var type = Doors.type("directory.FacilitySearch");
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var parts = Arrays.stream(constructor.getParameterTypes())
                .map(part -> instead.containsKey(part)
                        ? instead.get(part)
                        : doors.portal().getBean(part))
                .toArray();
        var door = constructor.newInstance(parts);
        return new Doors.Call(
                door,
                Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals("search"))
                        .findFirst()
                        .orElseThrow());
    }

    /// One request as it was sent.
    record Sent(URI address, String type, String accept, byte[] body) {

        /// On a kept connection of this thread, read to its end.
        void send() throws IOException {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", type);
            connection.setRequestProperty("Accept", accept);
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
            try (var answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
        }
    }
}
