package org.tsumugi.meetings.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.mail.PostBox;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesId;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// Letters about meetings, as they lie in the mailbox of an office.
@PortalTest
class MeetingLettersTests {

    @Autowired
    ApplicationContext portal;

    @Autowired
    MeetingLetters letters;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    MeetingSamples samples;
    Actor organizer;
    MeetingId meeting;

    /// A mailbox of this test alone.
    String office = mailbox();

    @BeforeEach
    void aMeeting() {
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        meeting = samples.meeting(DraftEditor.sample()
                .at(Instant.parse("2031-12-04T10:00:00Z"))
                .endsAt(Instant.parse("2031-12-04T11:30:00Z"))
                .done());
    }

    private static String mailbox() {
        return "office-" + UUID.randomUUID() + "@city.example.jp";
    }

    private static LetterOrder order(String to) {
        return new LetterOrder(to, "0235-00-0001（内線 12）", "0235-00-0002", "", false);
    }

    private int send(String to) {
        return organizer.act(() -> letters.send(meeting, order(to))).count();
    }

    private List<MimeMessage> in(String mailbox) {
        return PostBox.of(mailbox, portal);
    }

    /// What a strict filter leaves of a mail: parts of plain text that are no attachments, without links.
    private static String afterFilters(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.getContent() instanceof MimeMultipart many) {
            StringBuilder left = new StringBuilder();
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart one = many.getBodyPart(i);
                left.append(afterFilters(one));
            }
            return left.toString();
        }
        return part.isMimeType("text/plain")
                ? part.getContent().toString().replaceAll("\\S*(https?:|www\\.|mailto:)\\S*", "")
                : "";
    }

    @Test
    void whatFiltersLeaveSaysWhenWhereAndHowToAnswer() throws Exception {
        send("市役所 長寿介護課 御中 <" + office + ">");

        String left = afterFilters(in(office).getFirst());

        assertThat(left)
                .startsWith("市役所 長寿介護課 御中")
                .contains("令和13年12月4日（2031年・木曜日） 19時00分から20時30分まで")
                .contains(meeting().details().place())
                .contains(meeting().details().title())
                .contains("電話　：0235-00-0001（内線 12）")
                .contains("FAX　：0235-00-0002");
        assertThat(in(office).getFirst().getSubject()).startsWith("【開催のご案内】").endsWith("（12月4日）");
    }

    @Test
    void theSameNewsGoesToTheSameMailboxOnce() {
        assertThat(send(office)).isOne();
        assertThat(send("役所 " + office.toUpperCase(Locale.ROOT) + "\n" + office))
                .isZero();
        assertThat(in(office)).hasSize(1);
    }

    @Test
    void whoeverWasToldLearnsOfAnotherPlaceAndOfTheEnd() throws Exception {
        send(office);
        Meeting before = meeting();
        organizer.act(() -> meetings.change(
                meeting,
                before.version(),
                DraftEditor.of(before.details()).place("公民館 大広間").done()));
        String newcomer = mailbox();
        send(office + "\n" + newcomer);
        organizer.act(() -> meetings.cancel(meeting, meeting().version()));
        send(office);

        assertThat(subjects(office)).containsExactlyInAnyOrder("【開催のご案内】", "【日時・場所の変更】", "【中止のお知らせ】");
        assertThat(subjects(newcomer)).containsExactly("【開催のご案内】");
        assertThat(PostBox.textFor(newcomer, portal)).contains("場所　：公民館 大広間");
    }

    private List<String> subjects(String mailbox) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : in(mailbox)) {
            subjects.add(letter.getSubject().replaceAll("】.*", "】"));
        }
        return subjects;
    }

    @Test
    void theListOfTheLastMeetingOfTheSeriesIsThereForTheNext() {
        send("病院 地域連携室 御中 " + office);
        SeriesId series = meeting().series().id();
        MeetingId next = organizer.act(() -> meetings.plan(
                series,
                DraftEditor.of(meeting().details())
                        .at(Instant.parse("2032-02-05T10:00:00Z"))
                        .done()));

        assertThat(organizer.act(() -> letters.likely(next))).containsExactly(new Addressee("病院 地域連携室 御中", office));
    }

    @Test
    void aWrongLineIsNamedAndNobodyIsWrittenTo() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(office + "\n長寿介護課\n\n病院 liaison@hospital"))
                .satisfies(refused -> {
                    assertThat(refused.words()).isEqualTo("meetings.letters.refused.lines");
                    assertThat(refused.values()).containsExactly("2・4");
                });
        assertThat(in(office)).isEmpty();
    }

    @Test
    void aRemarkThatTellsOfAPatientDoesNotGoOut() {
        LetterOrder order = new LetterOrder(office, "0235-00-0001", "", "佐藤花子様（82歳、膵がん）の件です。", false);

        assertThatExceptionOfType(TellsTooMuch.class)
                .isThrownBy(() -> organizer.act(() -> letters.send(meeting, order)));
        assertThat(in(office)).isEmpty();
    }

    @Test
    void onlyOrganisersWriteAndSeeWhoWasWrittenTo() {
        Actor member = samples.member();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> member.act(() -> letters.send(meeting, order(office))));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> member.act(() -> letters.of(meeting)));
    }

    @Test
    void theListSaysWhatWentOut() {
        send(office);
        in(office);

        assertThat(organizer.act(() -> letters.of(meeting))).singleElement().satisfies(sent -> {
            assertThat(sent.arrived()).contains(true);
            assertThat(sent.kind()).isEqualTo(LetterKind.INVITATION);
        });
    }

    private Meeting meeting() {
        return organizer.act(() -> meetings.find(meeting)).orElseThrow();
    }
}
