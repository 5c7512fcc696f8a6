package org.tsumugi.feed.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.shared.Ids;
import org.tsumugi.teams.TeamId;

/// What a feed shows, as its address says it: `?only=unread,my_profession&team=…`.
final class FeedAddress {

    private static final String ONLY = "only";

    private FeedAddress() {}

    static FeedFilter read(Location address) {
        QueryParameters said = address.getQueryParameters();
        Set<Only> only = said.getSingleParameter(ONLY).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .flatMap(name -> only(name).stream())
                .collect(Collectors.toSet());
        Optional<TeamId> team =
                said.getSingleParameter(FeedLinks.TEAM).flatMap(Ids::parse).map(TeamId::new);
        return new FeedFilter(only, team);
    }

    static QueryParameters of(FeedFilter filter) {
        Map<String, String> said = new HashMap<>();
        if (!filter.only().isEmpty()) {
            said.put(
                    ONLY,
                    filter.only().stream()
                            .sorted()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(",")));
        }
        filter.team().ifPresent(team -> said.put(FeedLinks.TEAM, team.value().toString()));
        return QueryParameters.simple(said);
    }

    private static Optional<Only> only(String name) {
        return Arrays.stream(Only.values())
                .filter(only -> only.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
