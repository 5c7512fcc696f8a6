package org.tsumugi.trail.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Sheet;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.Trail;
import org.tsumugi.trail.TrailLine;

/// The address under which an auditor's browser fetches the trail as a table; forbidden looks like unknown.
@RestController
class ExportRequests {

    static final String ADDRESS = "trail/export.csv";
    static final String REASON = "reason";
    static final String LANGUAGE = "lang";

    private final Trail trail;
    private final WordsProvider words;
    private final Clock clock;

    ExportRequests(Trail trail, WordsProvider words, Clock clock) {
        this.trail = trail;
        this.words = words;
        this.clock = clock;
    }

    /// Written row by row: nothing is held, however long it is.
    @GetMapping("/" + ADDRESS)
    void export(
            @RequestParam(REASON) String reason,
            @RequestParam(LANGUAGE) String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = TrailAddress.filter(name -> Optional.ofNullable(request.getParameter(name)));
        try (Stream<TrailLine> rows = trail.export(filter, new Reason(reason))) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"trail-" + LocalDate.ofInstant(clock.instant(), Region.ZONE) + ".csv\"");
            write(
                    new TrailTable(words, language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE),
                    rows.iterator(),
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static void write(TrailTable table, Iterator<TrailLine> rows, Writer out) throws IOException {
        out.write(Sheet.BEGINNING);
        out.write(table.head());
        while (rows.hasNext()) {
            out.write(table.line(rows.next()));
        }
        out.flush();
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }

    /// Who came by the address alone is asked on the page.
    @ExceptionHandler
    ResponseEntity<Void> unproved(ProofNeeded needed, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + "/trail"))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Void> without(Refused reason) {
        return ResponseEntity.badRequest().build();
    }
}
