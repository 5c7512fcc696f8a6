package org.tsumugi.meetings.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;

/// What a letter about a meeting says. It is Japanese, as letters to offices are, with the year of the era beside the
/// other one. All that is needed stands in the text: filters of offices and hospitals take links and attachments away.
@Component
class MeetingLetterText {

    private static final ZoneId ZONE = Region.ZONE;
    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter REST = DateTimeFormatter.ofPattern("（yyyy年・EEEE）", Locale.JAPANESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分", Locale.JAPANESE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);

    private final WordsProvider words;

    MeetingLetterText(WordsProvider words) {
        this.words = words;
    }

    Letter letter(LetterId id, Meeting meeting, LetterKind kind, Addressee to, LetterOrder order) {
        String subject = say(
                "meetings.letter.subject." + kind,
                meeting.details().title(),
                SHORT.format(local(meeting.details().startsAt())));
        return new Letter(id, to.address(), subject, text(meeting, kind, to, order), false);
    }

    String text(Meeting meeting, LetterKind kind, Addressee to, LetterOrder order) {
        MeetingDraft details = meeting.details();
        Stream<String> facts = Stream.of(
                say("meetings.letter.title", details.title()),
                say("meetings.letter.when", span(details)),
                details.place().isBlank() ? "" : say("meetings.letter.where", details.place()),
                details.onlineLink().isPresent() ? say("meetings.letter.online") : "");
        Stream<String> answer = kind == LetterKind.CANCELLATION
                ? Stream.of(say("meetings.letter.ask"))
                : Stream.of(say("meetings.letter.answer", day(details.repliesUntil())));
        Stream<String> numbers = Stream.of(
                say("meetings.letter.phone", order.phone()),
                order.fax().isEmpty() ? "" : say("meetings.letter.fax", order.fax()));
        return Stream.of(
                        to.name().isEmpty() ? say("meetings.letter.everyone") : to.name(),
                        say("meetings.letter.opening." + kind),
                        lines(facts),
                        lines(Stream.concat(answer, numbers)),
                        order.remark(),
                        organiser(meeting))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String organiser(Meeting meeting) {
        return lines(Stream.of(
                say("meetings.letter.from", meeting.series().name()),
                meeting.organizer()
                        .map(person -> say("meetings.letter.by", person.facility(), person.name()))
                        .orElse("")));
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String span(MeetingDraft details) {
        ZonedDateTime start = local(details.startsAt());
        ZonedDateTime end = local(details.endsAt());
        String until = start.toLocalDate().equals(end.toLocalDate()) ? "" : day(details.endsAt()) + " ";
        return say("meetings.letter.span", day(details.startsAt()), TIME.format(start), until + TIME.format(end));
    }

    /// 「令和8年12月3日（2026年・木曜日）」
    private static String day(Instant time) {
        ZonedDateTime local = local(time);
        return ERA.format(JapaneseDate.from(local)) + REST.format(local);
    }

    private static ZonedDateTime local(Instant time) {
        return time.atZone(ZONE);
    }

    private String say(String key, Object... values) {
        return words.getTranslation(key, Locale.JAPANESE, values);
    }
}
