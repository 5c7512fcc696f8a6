package org.tsumugi.privacy.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsumugi.privacy.MyData;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;

/// The address of my own data as a file; it is never kept by anything between.
@RestController
class MyDataRequests {

    static final String ADDRESS = "my-data/tsumugi.zip";
    static final String LANGUAGE = "lang";

    private final MyData data;
    private final WordsProvider words;
    private final Clock clock;

    MyDataRequests(MyData data, WordsProvider words, Clock clock) {
        this.data = data;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/" + ADDRESS)
    void file(@RequestParam(LANGUAGE) String language, HttpServletResponse response) throws IOException {
        MyDataFile file = new MyDataFile(words, language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE, data.all());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"tsumugi-" + LocalDate.ofInstant(clock.instant(), Region.ZONE) + ".zip\"");
        file.write(response.getOutputStream());
    }

    /// Who came by the address alone is asked on the page.
    @ExceptionHandler
    ResponseEntity<Void> unproved(ProofNeeded needed, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + "/my-data"))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }
}
