package org.tsumugi.feed.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.calling.PhoneKey;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Sheet;
import org.tsumugi.shell.WordsProvider;

/// The address of the list of those to be called as a table; forbidden looks like unknown.
@RestController
class PhoneRequests {

    /// Nobody calls more people than that: the table ends there, as it says.
    static final int ROWS_MAX = 500;

    private static final String LANGUAGE = "lang";

    private final Acknowledgements acknowledgements;
    private final WordsProvider words;

    PhoneRequests(Acknowledgements acknowledgements, WordsProvider words) {
        this.acknowledgements = acknowledgements;
        this.words = words;
    }

    static String address(ThreadId thread, Locale language) {
        return "feed/" + thread.value() + "/phones.csv?" + LANGUAGE + "=" + language.getLanguage();
    }

    @GetMapping("/feed/{thread}/phones.csv")
    ResponseEntity<String> table(@PathVariable("thread") UUID asked, @RequestParam(LANGUAGE) String language) {
        ThreadId thread = new ThreadId(asked);
        if (acknowledgements.coverage(thread).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return Sheet.answer("phones", rows(thread, language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE));
    }

    private String rows(ThreadId thread, Locale reader) {
        StringBuilder table = new StringBuilder(Sheet.BEGINNING)
                .append(Sheet.line(Stream.of("name", "facility", "profession", "own", "station")
                        .map(column -> words.getTranslation("feed.phones.column." + column, reader))));
        Optional<PhoneKey> after = Optional.empty();
        int rows = 0;
        do {
            Slice<PhoneLine, PhoneKey> part = acknowledgements.left(thread, after);
            part.items().forEach(line -> table.append(row(line, reader)));
            rows += part.items().size();
            after = part.next();
        } while (after.isPresent() && rows < ROWS_MAX);
        if (after.isPresent()) {
            table.append(Sheet.line(Stream.of(words.getTranslation("feed.phones.only-first", reader, rows))));
        }
        return table.toString();
    }

    private static String row(PhoneLine line, Locale reader) {
        return Sheet.line(Stream.of(
                line.who().name(),
                line.who().facility(),
                line.who().profession().name(reader),
                line.phone(),
                line.facility()));
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }
}
