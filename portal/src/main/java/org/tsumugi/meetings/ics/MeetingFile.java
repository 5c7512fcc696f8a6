package org.tsumugi.meetings.ics;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.shared.Region;

/// Writes a meeting as iCalendar (RFC 5545): the same UID for ever, a SEQUENCE that rises, times in the region's zone.
final class MeetingFile {

    private MeetingFile() {}

    /// @param page     address of the meeting's page
    /// @param speakers the word that stands before the speakers' names
    static String of(Meeting meeting, URI page, String speakers) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tsumugi//Meetings//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(zone());
        calendar.add(event(meeting, page, speakers));
        return Folding.fold(calendar.toString());
    }

    /// Written out here: Japan has known no summer time since 1951, and the library would ask the network.
    private static VTimeZone zone() {
        Standard standard = new Standard();
        standard.add(new DtStart<>("19700101T000000"));
        standard.add(new TzOffsetFrom("+0900"));
        standard.add(new TzOffsetTo("+0900"));
        standard.add(new TzName("JST"));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(Region.ZONE.getId()));
        zone.add(standard);
        return zone;
    }

    private static VEvent event(Meeting meeting, URI page, String speakers) {
        MeetingDraft details = meeting.details();
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.uid()));
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new LastModified(meeting.changedAt()));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStart<>(local(details.startsAt())));
        event.add(new DtEnd<>(local(details.endsAt())));
        event.add(new Summary(printable(details.title())));
        event.add(new Location(printable(where(details))));
        event.add(new Description(printable(description(meeting, speakers))));
        event.add(new Url(page));
        boolean cancelled = meeting.status() == MeetingStatus.CANCELLED;
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private static ZonedDateTime local(Instant time) {
        return time.atZone(Region.ZONE);
    }

    private static String where(MeetingDraft details) {
        return Stream.concat(Stream.of(details.place()), details.onlineLink().stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" / "));
    }

    private static String description(Meeting meeting, String speakers) {
        MeetingDraft details = meeting.details();
        String agenda = IntStream.range(0, details.agenda().size())
                .mapToObj(i -> (i + 1) + ". " + details.agenda().get(i).text())
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        meeting.series().name(),
                        details.speakers().isBlank() ? "" : speakers + ": " + details.speakers(),
                        agenda,
                        details.about())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /// RFC 5545 knows no control characters in a text but tab and the line's end.
    private static String printable(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
