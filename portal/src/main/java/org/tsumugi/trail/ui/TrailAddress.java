package org.tsumugi.trail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.SignInRefusals.Why;
import org.tsumugi.trail.TrailEntry.Outcome;
import org.tsumugi.trail.TrailFilter;

/// What an auditor asks for as it stands in the address bar, so that it can be kept and passed on.
final class TrailAddress {

    static final String WHO = "who";
    static final String ACT = "act";
    static final String OBJECT = "object";

    static final String ABOUT = "about";

    private static final String WHY = "why";
    private static final String OUTCOME = "outcome";
    private static final String FROM = "from";
    private static final String UP_TO = "to";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{1,60}\\.[A-Za-z]{1,60}");

    private TrailAddress() {}

    static TrailFilter filter(Function<String, Optional<String>> parameters) {
        return new TrailFilter(
                parameters.apply(WHO).orElse(""),
                parameters.apply(ACT).filter(PLAIN.asMatchPredicate()),
                parameters.apply(OBJECT).flatMap(TrailAddress::idIn),
                parameters.apply(OUTCOME).flatMap(written -> named(Outcome.values(), written)),
                parameters.apply(FROM).flatMap(TrailAddress::day),
                parameters.apply(UP_TO).flatMap(TrailAddress::day),
                parameters.apply(ABOUT).flatMap(TrailAddress::idIn),
                parameters.apply(WHY).flatMap(written -> named(Why.values(), written)));
    }

    static TrailFilter filter(QueryParameters parameters) {
        return filter(parameters::getSingleParameter);
    }

    /// The first id in what was typed or pasted: an id, or a page's address.
    static Optional<UUID> idIn(String text) {
        return ID.matcher(text).results().findFirst().flatMap(found -> Ids.parse(found.group()));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] all, String written) {
        return Arrays.stream(all).filter(one -> one.name().equals(written)).findFirst();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static Map<String, String> parameters(TrailFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!filter.who().isBlank()) {
            all.put(WHO, filter.who().strip());
        }
        filter.act().ifPresent(act -> all.put(ACT, act));
        filter.object().ifPresent(object -> all.put(OBJECT, object.toString()));
        filter.outcome().ifPresent(outcome -> all.put(OUTCOME, outcome.name()));
        filter.from().ifPresent(day -> all.put(FROM, day.toString()));
        filter.upTo().ifPresent(day -> all.put(UP_TO, day.toString()));
        filter.about().ifPresent(person -> all.put(ABOUT, person.toString()));
        filter.why().ifPresent(why -> all.put(WHY, why.name()));
        return all;
    }

    static String written(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static void open(UI ui, TrailFilter filter) {
        ui.navigate(TrailView.class, QueryParameters.simple(parameters(filter)));
    }
}
