package org.tsumugi.finder;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.search.Index;
import org.tsumugi.search.IndexState;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.search.Written;
import org.tsumugi.shared.Findable;
import org.tsumugi.shared.Findable.Changes;
import org.tsumugi.shared.Findable.Mark;

/// Moves an index on by one batch, or builds it anew; safe on any number of nodes at once.
@Component
class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int BATCH = 500;

    private record Kept(Findable findable, Index index) {}

    private final Map<String, Kept> kept = new TreeMap<>(Comparator.naturalOrder());
    private final MarkStore marks;
    private final TransactionTemplate transaction;

    IndexKeeper(
            ObjectProvider<Findable> findables,
            SearchEngine engine,
            MarkStore marks,
            PlatformTransactionManager transactions) {
        findables.forEach(
                findable -> kept.put(findable.plan().name(), new Kept(findable, engine.index(findable.plan()))));
        this.marks = marks;
        this.transaction = new TransactionTemplate(transactions);
    }

    Set<String> names() {
        return kept.keySet();
    }

    IndexState state(String name) {
        return kept(name).index().state();
    }

    Optional<Mark> mark(String name) {
        return marks.mark(name);
    }

    /// @return whether there may be more to follow
    boolean follow(String name) {
        Kept one = kept(name);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!marks.mayFollow(name)) {
                return false;
            }
            Optional<Changes> changes = one.findable().after(marks.mark(name).orElse(Mark.START), BATCH);
            changes.ifPresent(batch -> {
                tellOfRefused(name, one.index().write(batch.changes()));
                marks.move(name, batch.upTo());
            });
            return changes.isPresent();
        }));
    }

    /// Builds the index beside the one that answers, then switches; following goes on meanwhile, into both.
    void rebuild(String name) {
        transaction.executeWithoutResult(status -> {
            marks.lockRebuild(name);
            build(name);
        });
    }

    /// For the first time, unless another node was faster.
    void buildUnlessThere(String name) {
        transaction.executeWithoutResult(status -> {
            marks.lockRebuild(name);
            if (!state(name).exists() || marks.mark(name).isEmpty()) {
                build(name);
            }
        });
    }

    private void build(String name) {
        Kept one = kept(name);
        Mark before = one.findable().now();
        Written written = one.index().rebuild(one.findable()::everything);
        tellOfRefused(name, written);
        marks.move(name, before);
        LOG.info("The index {} is built: {} documents", name, written.applied());
    }

    private static void tellOfRefused(String name, Written written) {
        written.failures()
                .forEach(
                        failure -> LOG.warn("The index {} does not take {}: {}", name, failure.id(), failure.reason()));
    }

    private Kept kept(String name) {
        Kept one = kept.get(name);
        if (one == null) {
            throw new IllegalArgumentException("There is no index " + new LinkedHashMap<>(kept).keySet());
        }
        return one;
    }
}
