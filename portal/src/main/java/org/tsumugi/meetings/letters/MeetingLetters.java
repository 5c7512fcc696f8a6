package org.tsumugi.meetings.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.Facility;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.letters.MeetingLetterStore.Row;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to letters about a meeting to those who are not in the portal: officials, hospitals, guests.
@Service
@May(Right.PLAN_MEETINGS)
@Transactional(readOnly = true)
public class MeetingLetters {

    private final MeetingLetterStore store;
    private final MeetingLetterText text;
    private final Meetings meetings;
    private final Facilities facilities;
    private final Letters letters;
    private final Guard guard;
    private final Clock clock;

    MeetingLetters(
            MeetingLetterStore store,
            MeetingLetterText text,
            Meetings meetings,
            Facilities facilities,
            Letters letters,
            Guard guard,
            Clock clock) {
        this.store = store;
        this.text = text;
        this.meetings = meetings;
        this.facilities = facilities;
        this.letters = letters;
        this.guard = guard;
        this.clock = clock;
    }

    /// Whether mail is set up here; where it is not, the text goes out on paper.
    public boolean canSend() {
        return Actor.SYSTEM.act(letters::canSend);
    }

    /// The base's desk.
    public ReplyDesk desk() {
        return facilities
                .desk()
                .map(Facility::contact)
                .map(contact -> new ReplyDesk(contact.phone(), contact.fax()))
                .orElse(new ReplyDesk("", ""));
    }

    /// To whom one would write now: those who were told of this meeting, or else of the last one of its series.
    public List<Addressee> likely(MeetingId meeting) {
        Map<String, Addressee> told = new LinkedHashMap<>();
        store.of(meeting).reversed().forEach(row -> told.putIfAbsent(row.to().mailbox(), row.to()));
        return told.isEmpty() ? store.ofTheLast(meeting) : List.copyOf(told.values());
    }

    /// Every letter that was written about it, the newest first.
    public List<SentLetter> of(MeetingId meeting) {
        List<Row> rows = store.of(meeting);
        Map<LetterId, Boolean> arrived = Actor.SYSTEM.act(
                () -> letters.arrived(rows.stream().map(Row::id).toList()));
        return rows.stream()
                .map(row -> new SentLetter(row.to(), row.kind(), row.at(), Optional.ofNullable(arrived.get(row.id()))))
                .toList();
    }

    /// The letter to the first of the list, as it would go out now.
    ///
    /// @throws Refused when it could not be written
    public String preview(MeetingId id, LetterOrder order) {
        Meeting meeting = meeting(id);
        Addressee first = AddressList.of(order.to()).getFirst();
        return text.text(meeting, kind(meeting, first, store.of(id)), first, order);
    }

    /// Writes to everyone on the list who has not been written to since the meeting was last moved.
    ///
    /// @return how many letters are on their way now
    /// @throws Refused      when a line is no address, no mail is set up, or the meeting was held already
    /// @throws TellsTooMuch when title or remark read as if they named a patient and nobody stated otherwise
    @Transactional
    public LetterCount send(MeetingId id, LetterOrder order) {
        List<Addressee> list = AddressList.of(order.to());
        Meeting meeting = meeting(id);
        if (meeting.status() == MeetingStatus.HELD) {
            throw new Refused("meetings.refused.held");
        }
        guard.requireNobody(List.of(meeting.details().title(), order.remark()), order.stated());
        List<Row> before = store.of(id);
        List<Letter> written = new ArrayList<>();
        for (Addressee to : list) {
            LetterId letter = LetterId.next();
            LetterKind kind = kind(meeting, to, before);
            if (store.add(
                    letter, id, kind, meeting.sequence(), to, Actor.current().id(), clock.instant())) {
                written.add(text.letter(letter, meeting, kind, to, order));
            }
        }
        Actor.SYSTEM.act(() -> letters.postAll(written));
        return new LetterCount(written.size());
    }

    private Meeting meeting(MeetingId id) {
        return meetings.find(id).orElseThrow(() -> new Refused("meetings.refused.unknown"));
    }

    private static LetterKind kind(Meeting meeting, Addressee to, List<Row> before) {
        if (meeting.status() == MeetingStatus.CANCELLED) {
            return LetterKind.CANCELLATION;
        }
        boolean told = before.stream()
                .filter(row -> row.sequence() < meeting.sequence())
                .anyMatch(row -> row.to().mailbox().equals(to.mailbox()));
        return told ? LetterKind.CHANGE : LetterKind.INVITATION;
    }
}
