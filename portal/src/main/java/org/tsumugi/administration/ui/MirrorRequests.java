package org.tsumugi.administration.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsumugi.administration.Group;
import org.tsumugi.administration.Mirror;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shell.Sheet;
import org.tsumugi.shell.WordsProvider;

/// The address of the yearly mirror as a table; forbidden looks like unknown.
@RestController
class MirrorRequests {

    static final String ADDRESS = "use/mirror.csv";
    static final String LANGUAGE = "lang";

    private final Mirror mirror;
    private final WordsProvider words;

    MirrorRequests(Mirror mirror, WordsProvider words) {
        this.mirror = mirror;
        this.words = words;
    }

    @GetMapping("/" + ADDRESS)
    ResponseEntity<String> table(@RequestParam(MirrorView.YEAR) String asked, @RequestParam(LANGUAGE) String language) {
        Locale reader = language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        FiscalYear year = MirrorView.asked(asked, mirror.thisYear());
        String table = Sheet.BEGINNING
                + part("professions", mirror.professions(year), reader)
                + part("facilities", mirror.facilities(year), reader);
        return Sheet.answer("use-" + year.year(), table);
    }

    private String part(String kind, List<Group> groups, Locale reader) {
        Stream<String> columns =
                UseTable.COLUMNS.stream().map(column -> words.getTranslation("administration.use." + column, reader));
        String head = Sheet.line(
                Stream.concat(Stream.of(words.getTranslation("administration.use." + kind, reader)), columns));
        return groups.stream()
                .map(group -> Sheet.line(Stream.concat(
                        Stream.of(name(group, reader)), UseTable.numbers(group).map(String::valueOf))))
                .collect(Collectors.joining("", head, "\r\n"));
    }

    private String name(Group group, Locale reader) {
        if (group.name().isEmpty()) {
            return words.getTranslation("administration.use.others", reader);
        }
        return reader.equals(Locale.JAPANESE) ? group.name() : group.english();
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }
}
