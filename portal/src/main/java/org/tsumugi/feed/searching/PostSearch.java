package org.tsumugi.feed.searching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.searching.FoundPosts.AnsweredBy;
import org.tsumugi.feed.searching.Passage.Place;
import org.tsumugi.members.MemberCard;
import org.tsumugi.search.Filter;
import org.tsumugi.search.Hit;
import org.tsumugi.search.Index;
import org.tsumugi.search.Query;
import org.tsumugi.search.Results;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.search.SearchUnavailable;
import org.tsumugi.search.Sort;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;

/// The door to finding posts: my teams go into the question, and what comes back is asked of the database once more,
/// for a membership may have ended this second.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class PostSearch {

    private static final Logger LOG = LoggerFactory.getLogger(PostSearch.class);
    private static final int PAGE = 20;
    private static final int MOST_COLLEAGUES = 20;

    /// Pages of which nothing may be read any more, passed over in one go.
    private static final int EMPTY_PAGES = 5;

    private static final Duration HALF_LIFE = Duration.ofDays(180);
    private static final double SINKING = 0.4;
    private static final String TITLES = "titles:";

    private final Index index;
    private final PostSearchStore store;
    private final Clock clock;
    private final AtomicBoolean away = new AtomicBoolean();

    PostSearch(SearchEngine engine, PostIndex plan, PostSearchStore store, Clock clock) {
        this.index = engine.index(plan.plan());
        this.store = store;
        this.clock = clock;
    }

    /// Without a transaction, which would keep a connection while the engine thinks; each statement sees its moment.
    public FoundPosts search(PostQuery query) {
        Set<String> teams = teams(query);
        if (teams.isEmpty()) {
            return FoundPosts.NOTHING;
        }
        if (query.after().filter(next -> next.startsWith(TITLES)).isEmpty()) {
            try {
                FoundPosts found = found(query, teams);
                if (away.getAndSet(false)) {
                    LOG.info("The search engine answers for posts again");
                }
                return found;
            } catch (SearchUnavailable unavailable) {
                if (!away.getAndSet(true)) {
                    LOG.info("Only titles of threads are searched: {}", unavailable.getMessage());
                }
            }
        }
        return titles(query);
    }

    /// Who could have written it, while a name is typed: people of my teams and nobody else.
    public List<MemberCard> colleagues(String letters) {
        return store.colleagues(letters, me(), MOST_COLLEAGUES);
    }

    /// Somebody of my teams; nobody else has a name here.
    public Optional<MemberCard> colleague(MemberId id) {
        return store.colleague(id, me());
    }

    /// A team that is not mine is as if it were not there.
    private Set<String> teams(PostQuery query) {
        return store.teams(me()).stream()
                .filter(team ->
                        query.team().map(chosen -> chosen.value().equals(team)).orElse(true))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    private FoundPosts found(PostQuery query, Set<String> teams) {
        Query asked = asked(query, teams);
        Results results = index.search(asked.after(query.after().orElse(null)));
        List<FoundPost> readable = readable(results);
        for (int page = 1; readable.isEmpty() && results.next().isPresent() && page < EMPTY_PAGES; page++) {
            results = index.search(asked.after(results.next().get()));
            readable = readable(results);
        }
        return new FoundPosts(readable, results.next(), results.relaxed(), AnsweredBy.ENGINE);
    }

    private List<FoundPost> readable(Results results) {
        List<UUID> ids = results.hits().stream().map(PostSearch::id).toList();
        Map<UUID, FoundPost> read = new HashMap<>();
        store.read(ids, me()).forEach(post -> read.put(post.id().value(), post));
        return results.hits().stream()
                .map(hit -> marked(read.get(id(hit)), hit))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable FoundPost marked(@Nullable FoundPost post, Hit hit) {
        return post == null ? null : passage(hit).map(post::with).orElse(post);
    }

    private static Optional<Passage> passage(Hit hit) {
        return Stream.of(
                        hit.marked(PostIndex.TEXT).map(words -> new Passage(Place.TEXT, words.pieces())),
                        hit.marked(PostIndex.FILE_NAMES).map(words -> new Passage(Place.FILE_NAME, words.pieces())),
                        hit.marked(PostIndex.FILE_TEXT).map(words -> new Passage(Place.FILE_TEXT, words.pieces())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Query asked(PostQuery query, Set<String> teams) {
        Query asked = Query.of(query.text())
                .where(new Filter.AnyOf(PostIndex.TEAM, teams))
                .where(PostIndex.KIND, query.kind().stream().map(PostKind::name).toArray(String[]::new))
                .where(
                        PostIndex.WRITER,
                        query.writer().stream().map(MemberId::toString).toArray(String[]::new))
                .marking(PostIndex.TEXT, PostIndex.FILE_NAMES, PostIndex.FILE_TEXT)
                .size(PAGE);
        if (query.from().isPresent() || query.upTo().isPresent()) {
            asked = asked.where(new Filter.Moments(
                    PostIndex.POSTED_AT, from(query).orElse(null), before(query).orElse(null)));
        }
        if (query.withFile().isPresent()) {
            asked = asked.where(
                    new Filter.Is(PostIndex.HAS_FILE, query.withFile().get()));
        }
        return query.order() == PostQuery.Order.NEWEST || query.text().isEmpty()
                ? asked.sorted(Sort.newest(PostIndex.POSTED_AT))
                : asked.preferringFresh(PostIndex.POSTED_AT, clock.instant(), HALF_LIFE, SINKING);
    }

    private FoundPosts titles(PostQuery query) {
        Optional<String> after =
                query.after().filter(next -> next.startsWith(TITLES)).map(next -> next.substring(TITLES.length()));
        List<FoundPost> read = store.titles(query.after(after), from(query), before(query), me(), PAGE + 1);
        List<FoundPost> page = read.subList(0, Math.min(PAGE, read.size()));
        Optional<String> next = read.size() > PAGE
                ? Optional.of(TITLES + page.getLast().postedAt() + "|"
                        + page.getLast().id().value())
                : Optional.empty();
        return new FoundPosts(List.copyOf(page), next, false, AnsweredBy.TITLES);
    }

    private static Optional<Instant> from(PostQuery query) {
        return query.from().map(PostSearch::begins);
    }

    private static Optional<Instant> before(PostQuery query) {
        return query.upTo().map(day -> begins(day.plusDays(1)));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Region.ZONE).toInstant();
    }

    private static UUID id(Hit hit) {
        return UUID.fromString(hit.id());
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
