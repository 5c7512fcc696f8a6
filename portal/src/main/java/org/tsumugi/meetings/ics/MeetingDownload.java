package org.tsumugi.meetings.ics;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;

/// Hands out one meeting for a calendar program, to whoever may read the meeting.
@RestController
class MeetingDownload {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int NAME = 60;

    private final Meetings meetings;
    private final WordsProvider words;

    MeetingDownload(Meetings meetings, WordsProvider words) {
        this.meetings = meetings;
        this.words = words;
    }

    @GetMapping("/meetings/{id}.ics")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return MeetingId.parse(id)
                .flatMap(meetings::export)
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// Unknown and forbidden look the same.
    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<byte[]> hide() {
        return ResponseEntity.notFound().build();
    }

    private ResponseEntity<byte[]> answer(Meeting meeting) {
        URI page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/" + meeting.id())
                .build()
                .toUri();
        String speakers = words.getTranslation("meetings.speakers", Locale.JAPANESE);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(meeting))
                .body(MeetingFile.of(meeting, page, speakers).getBytes(StandardCharsets.UTF_8));
    }

    /// A plain name for old programs and the title for the others (RFC 6266, RFC 8187).
    private static String disposition(Meeting meeting) {
        LocalDate day = meeting.details().startsAt().atZone(Region.ZONE).toLocalDate();
        String title = meeting.details()
                .title()
                .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ")
                .strip();
        int end = title.offsetByCodePoints(0, Math.min(NAME, title.codePointCount(0, title.length())));
        String full = day + " " + title.substring(0, end) + ".ics";
        return "attachment; filename=\"meeting-" + day + ".ics\"; filename*=UTF-8''"
                + UriUtils.encode(full, StandardCharsets.UTF_8);
    }
}
