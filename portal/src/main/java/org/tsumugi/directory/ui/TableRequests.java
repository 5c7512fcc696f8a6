package org.tsumugi.directory.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsumugi.directory.Attribution;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.FacilityQuery;
import org.tsumugi.directory.FacilitySearch;
import org.tsumugi.directory.FoundFacilities;
import org.tsumugi.shell.Sheet;
import org.tsumugi.shell.WordsProvider;

/// What a search finds as a table, in the order of the list, without the demo's invented facilities; whose data it is
/// stands at its end, as the licences ask.
@RestController
class TableRequests {

    /// The table ends there, as it says.
    static final int ROWS_MAX = 5_000;

    private static final String LANGUAGE = "lang";
    private static final int PART = 500;

    private final FacilitySearch search;
    private final Catalogue catalogue;
    private final WordsProvider words;

    TableRequests(FacilitySearch search, Catalogue catalogue, WordsProvider words) {
        this.search = search;
        this.catalogue = catalogue;
        this.words = words;
    }

    /// @param asked as the search stands in the address bar
    static String address(SearchAddress asked, Locale language) {
        var parameters = new LinkedHashMap<>(asked.parameters().getParameters());
        parameters.put(LANGUAGE, List.of(language.getLanguage()));
        return "directory/table.csv?" + new QueryParameters(parameters).getQueryString();
    }

    @GetMapping("/directory/table.csv")
    ResponseEntity<String> table(@RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters asked = new QueryParameters(parameters);
        Locale reader =
                asked.getSingleParameter(LANGUAGE).filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.JAPANESE;
        return Sheet.answer("directory", rows(SearchAddress.of(asked).query().ofSize(PART), reader));
    }

    private String rows(FacilityQuery query, Locale reader) {
        StringBuilder table = new StringBuilder(Sheet.BEGINNING)
                .append(Sheet.line(
                        Stream.of("name", "kind", "service", "municipality", "address", "phone", "kilometres")
                                .map(column -> words.getTranslation("directory.table." + column, reader))));
        Optional<String> after = Optional.empty();
        int rows = 0;
        do {
            FoundFacilities part = search.search(query.after(after));
            for (FacilityLine line : part.lines()) {
                if (!line.sample()) {
                    table.append(row(line, reader));
                    rows++;
                }
            }
            after = part.next();
        } while (after.isPresent() && rows < ROWS_MAX);
        if (after.isPresent()) {
            table.append(Sheet.line(Stream.of(words.getTranslation("directory.table.only-first", reader, rows))));
        }
        catalogue.attributions().forEach(source -> table.append(attribution(source)));
        return table.toString();
    }

    private static String row(FacilityLine line, Locale reader) {
        return Sheet.line(Stream.of(
                line.name(),
                line.kind().name(reader),
                line.serviceType(),
                line.municipality(),
                line.address(),
                line.phone(),
                line.kilometres().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", line.kilometres().getAsDouble())
                        : ""));
    }

    private static String attribution(Attribution source) {
        return Sheet.line(Stream.of(
                source.text(), source.licence(), source.address(), source.to().toString()));
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }
}
