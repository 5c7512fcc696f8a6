package org.tsumugi.meetings.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Series;
import org.tsumugi.meetings.SeriesId;

/// The file that calendar programs read, parsed back by a library and looked at byte by byte.
class MeetingFileTests {

    private static final URI PAGE = URI.create("https://tsumugi.example/meetings/1");
    private static final Instant START = Instant.parse("2026-11-27T09:30:00Z");

    @BeforeAll
    static void askNoNetworkForTimeZones() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    @Test
    void isReadBackWithTheSameTimesAndTexts() throws Exception {
        MeetingDraft draft = DraftEditor.sample()
                .title("看取り; 家族, と「本人」\\の意思")
                .at(START)
                .about("持ち物:\n- 名刺\r\n- 筆記具; 上履き, 𠮷野家の地図")
                .done();

        VEvent event = event(MeetingFile.of(meeting(draft, 3, MeetingStatus.PLANNED), PAGE, "話す人"));

        assertThat(value(event, "SUMMARY")).isEqualTo("看取り; 家族, と「本人」\\の意思");
        assertThat(value(event, "DESCRIPTION")).contains("持ち物:\n- 名刺\n- 筆記具; 上履き, 𠮷野家の地図");
        assertThat(value(event, "LOCATION")).isEqualTo("医師会館（見本） 2階会議室 / https://meet.example/tsumugu");
        assertThat(value(event, "UID")).isEqualTo("0190f0a0-0000-7000-8000-000000000001");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "URL")).isEqualTo(PAGE.toString());
        Optional<DtStart<ZonedDateTime>> start = event.getStartDate();
        Optional<DtEnd<ZonedDateTime>> end = event.getEndDate();
        assertThat(start.orElseThrow().getDate().toInstant()).isEqualTo(START);
        assertThat(end.orElseThrow().getDate().toInstant()).isEqualTo(START.plusSeconds(3_600));
    }

    @Test
    void saysThatACancelledMeetingIsCancelled() throws Exception {
        VEvent event =
                event(MeetingFile.of(meeting(DraftEditor.sample().done(), 4, MeetingStatus.CANCELLED), PAGE, "話す人"));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("4");
    }

    @Test
    void bringsItsTimeZoneAlong() throws Exception {
        String file =
                MeetingFile.of(meeting(DraftEditor.sample().at(START).done(), 0, MeetingStatus.PLANNED), PAGE, "話す人");

        VTimeZone zone =
                parse(file).<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(zone.getRequiredProperty("TZID").getValue()).isEqualTo("Asia/Tokyo");
        assertThat(file).contains("DTSTART;TZID=Asia/Tokyo:20261127T183000\r\n");
        assertThat(file).contains("DTEND;TZID=Asia/Tokyo:20261127T193000\r\n");
        assertThat(file).contains("TZOFFSETTO:+0900\r\n");
        assertThat(file).contains("DTSTAMP:20261101T000000Z\r\n");
        assertThat(parse(file).validate().hasErrors()).isFalse();
    }

    @Test
    void isWrittenAsAStrictReaderWantsIt() {
        MeetingDraft draft = DraftEditor.sample()
                .title("𠮷".repeat(90))
                .about("長い説明文です。".repeat(60) + "\u0007\u000b")
                .done();

        String file = MeetingFile.of(meeting(draft, 0, MeetingStatus.PLANNED), PAGE, "話す人");

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n", "\u0007", "\u000b");
        assertThat(file.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
            assertThat(line).matches(" .*|[A-Z-]+(;[A-Z-]+=[^:;]+)*:.*");
        });
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + "𠮷".repeat(90) + "\r\n");
        assertThat(List.of(file.split("\r\n")))
                .containsOnlyOnce("VERSION:2.0", "BEGIN:VTIMEZONE", "BEGIN:VEVENT")
                .filteredOn(
                        line -> line.startsWith("UID:") || line.startsWith("DTSTAMP:") || line.startsWith("PRODID:"))
                .hasSize(3);
    }

    private static Meeting meeting(MeetingDraft draft, int sequence, MeetingStatus status) {
        return new Meeting(
                new MeetingId(UUID.fromString("0190f0a0-0000-7000-8000-000000000001")),
                "0190f0a0-0000-7000-8000-000000000001",
                sequence,
                0,
                new Series(new SeriesId(new UUID(0, 1)), "庄内つむぐ会", "医師会（見本）", MeetingKind.GATHERING),
                draft,
                Optional.empty(),
                status,
                Optional.empty(),
                0,
                Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static VEvent event(String file) throws IOException, ParserException {
        return parse(file).<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static Calendar parse(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
