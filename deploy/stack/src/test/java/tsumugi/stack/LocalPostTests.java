package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostTests {

    private static final String SUBJECT = "依頼がお待ちしています（訪問看護の髙橋さんへ、長い件名でも折れて届きます）";
    private static final String TEXT = "サインインしてご覧ください。\n.点で始まる行\n";

    @TempDir
    Path folder;

    @Test
    void aLetterLiesThereAsItWasWritten() throws Exception {
        try (var post = LocalPost.start(folder.resolve("mail"))) {
            send(post, SUBJECT, "nurse@example.jp");
            assertThat(letters()).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d{6}\\.\\d{3}-nurse@example\\.jp\\.eml");
                var letter = read(file);
                assertThat(letter.getSubject()).isEqualTo(SUBJECT);
                assertThat(letter.getContent().toString().replace("\r\n", "\n")).isEqualTo(TEXT);
            });
            assertThat(Files.getPosixFilePermissions(post.folder()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void lettersOfTheSameMomentDoNotTakeEachOthersPlace() throws Exception {
        var moment = Clock.fixed(Instant.parse("2026-11-23T05:07:10.123Z"), ZoneId.of("Asia/Tokyo"));
        try (var post = LocalPost.start(folder.resolve("mail"), moment)) {
            try (var line = line(post)) {
                for (var i = 0; i < 20; i++) {
                    line.sendMessage(letter("第" + i + "便", "nurse@example.jp"), to("nurse@example.jp"));
                }
            }
            assertThat(letters())
                    .hasSize(20)
                    .contains(post.folder().resolve("2026-11-23T140710.123-nurse@example.jp.eml"));
            assertThat(subjects()).contains("第0便", "第19便").doesNotHaveDuplicates();
        }
    }

    @Test
    void eachRecipientGetsTheirOwn() throws Exception {
        try (var post = LocalPost.start(folder.resolve("mail"))) {
            send(post, SUBJECT, "nurse@example.jp", "x/base@example.jp");
            assertThat(letters())
                    .extracting(file -> file.getFileName().toString().replaceAll("^.{22}", ""))
                    .containsExactlyInAnyOrder("nurse@example.jp.eml", "x_base@example.jp.eml");
        }
    }

    @Test
    void lettersAreStillThereAfterAStartAndTheOldestMakeRoom() throws Exception {
        var mail = Files.createDirectories(folder.resolve("mail"));
        for (var i = 0; i < LocalPost.KEPT; i++) {
            Files.writeString(mail.resolve("2026-01-01T000000.%03d-old@example.jp.eml".formatted(i)), "");
        }
        Files.writeString(mail.resolve("notes.txt"), "one's own");
        try (var post = LocalPost.start(mail)) {
            assertThat(letters()).hasSize(LocalPost.KEPT);
            send(post, SUBJECT, "nurse@example.jp");
            assertThat(letters())
                    .hasSize(LocalPost.KEPT)
                    .noneMatch(file -> file.toString().contains("T000000.000-"))
                    .anyMatch(file -> file.toString().contains("nurse"));
            assertThat(mail.resolve("notes.txt")).exists();
        }
    }

    private static void send(LocalPost post, String subject, String... recipients) throws Exception {
        try (var line = line(post)) {
            line.sendMessage(letter(subject, recipients), to(recipients));
        }
    }

    private static Transport line(LocalPost post) throws Exception {
        var line = Session.getInstance(new Properties()).getTransport("smtp");
        line.connect("127.0.0.1", post.port(), null, null);
        return line;
    }

    private static MimeMessage letter(String subject, String... recipients) throws Exception {
        var letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setFrom("tsumugi@example.jp");
        letter.setRecipients(RecipientType.TO, to(recipients));
        letter.setSubject(subject, StandardCharsets.UTF_8.name());
        letter.setText(TEXT, StandardCharsets.UTF_8.name());
        letter.saveChanges();
        return letter;
    }

    private static InternetAddress[] to(String... recipients) throws Exception {
        return InternetAddress.parse(String.join(",", recipients), false);
    }

    private List<Path> letters() throws IOException {
        try (var files = Files.list(folder.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private List<String> subjects() throws Exception {
        return letters().stream()
                .map(file -> {
                    try {
                        return read(file).getSubject();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static MimeMessage read(Path file) throws Exception {
        try (var bytes = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), bytes);
        }
    }
}
