package org.tsumugi.feed.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.searching.PostQuery;
import org.tsumugi.feed.searching.PostQuery.Order;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// A search among posts as it stands in the address, so that it can be kept and passed on; whoever opens it searches
/// what they themselves may read.
final class PostSearchAddress {

    private static final String TEXT = "q";
    private static final String KIND = "kind";
    private static final String WRITER = "by";
    private static final String UP_TO = "to";
    private static final String FILE = "file";
    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String ORDER = "order";

    private PostSearchAddress() {}

    static PostQuery query(QueryParameters address) {
        return new PostQuery(
                address.getSingleParameter(TEXT).orElse(""),
                address.getSingleParameter(FeedLinks.TEAM).flatMap(Ids::parse).map(TeamId::new),
                address.getSingleParameter(KIND).flatMap(name -> named(PostKind.values(), name)),
                address.getSingleParameter(WRITER).flatMap(Ids::parse).map(MemberId::new),
                address.getSingleParameter(FeedLinks.FROM).flatMap(PostSearchAddress::day),
                address.getSingleParameter(UP_TO).flatMap(PostSearchAddress::day),
                address.getSingleParameter(FILE)
                        .filter(file -> file.equals(WITH) || file.equals(WITHOUT))
                        .map(WITH::equals),
                address.getSingleParameter(ORDER)
                        .flatMap(name -> named(Order.values(), name))
                        .orElse(Order.BEST),
                Optional.empty());
    }

    static QueryParameters parameters(PostQuery query) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            all.put(TEXT, query.text());
        }
        query.team().ifPresent(team -> all.put(FeedLinks.TEAM, team.value().toString()));
        query.kind().ifPresent(kind -> all.put(KIND, kind.name()));
        query.writer().ifPresent(writer -> all.put(WRITER, writer.toString()));
        query.from().ifPresent(day -> all.put(FeedLinks.FROM, day.toString()));
        query.upTo().ifPresent(day -> all.put(UP_TO, day.toString()));
        query.withFile().ifPresent(with -> all.put(FILE, with ? WITH : WITHOUT));
        if (query.order() != Order.BEST) {
            all.put(ORDER, query.order().name());
        }
        return QueryParameters.simple(all);
    }

    static void open(UI ui, PostQuery query) {
        ui.navigate(PostSearchView.class, parameters(query));
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
}
