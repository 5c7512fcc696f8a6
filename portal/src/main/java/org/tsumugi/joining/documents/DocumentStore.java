package org.tsumugi.joining.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.joining.documents.Document.Kind;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shell.WordsProvider;

/// The texts that everyone accepts, and who has accepted which.
@Repository
class DocumentStore {

    private static final int IN_WORDS = 1;

    private final JdbcClient jdbc;
    private final WordsProvider words;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, WordsProvider words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    List<Document> current() {
        Map<Kind, Document> revised = new EnumMap<>(Kind.class);
        jdbc.sql("select distinct on (kind) kind, version, ja, en from joining.document order by kind, version desc")
                .query((row, number) -> new Document(
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("ja"),
                        row.getString("en")))
                .list()
                .forEach(document -> revised.put(document.kind(), document));
        return Arrays.stream(Kind.values())
                .map(kind -> revised.getOrDefault(kind, first(kind)))
                .toList();
    }

    private Document first(Kind kind) {
        String key = "joining.document." + kind;
        return new Document(
                kind, IN_WORDS, words.getTranslation(key, Locale.JAPANESE), words.getTranslation(key, Locale.ENGLISH));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Document document, MemberId by) {
        jdbc.sql("""
                insert into joining.document (kind, version, ja, en, since, made_by)
                values (:kind, :version, :ja, :en, :now, :by)
                """)
                .param("kind", document.kind().name())
                .param("version", document.version())
                .param("ja", document.japanese())
                .param("en", document.english())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    /// The latest version of each that the member accepted.
    Map<Kind, Integer> accepted(MemberId member) {
        Map<Kind, Integer> versions = new EnumMap<>(Kind.class);
        jdbc.sql("select kind, max(version) as version from joining.consent where member = :member group by kind")
                .param("member", member.value())
                .query((row, number) -> Map.entry(Kind.valueOf(row.getString("kind")), row.getInt("version")))
                .list()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        return versions;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(MemberId member, Map<Kind, Integer> versions) {
        versions.forEach((kind, version) -> jdbc.sql("""
                insert into joining.consent (member, kind, version, at) values (:member, :kind, :version, :now)
                on conflict do nothing
                """)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("version", version)
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }
}
