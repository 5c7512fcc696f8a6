package org.tsumugi.finder;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.shared.Actor;

/// `--tsumugi.rebuild-index[=NAME]` builds all indexes, or one, anew and ends: a second process beside the portal
/// that runs, which goes on answering.
@Component
@Order
class RebuildCommand implements ApplicationRunner {

    static final String OPTION = "tsumugi.rebuild-index";

    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Finder finder;
    private final SearchEngine engine;
    private final ApplicationContext application;

    RebuildCommand(Finder finder, SearchEngine engine, ApplicationContext application) {
        this.finder = finder;
        this.engine = engine;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (arguments.containsOption(OPTION)) {
            awaitEngine();
            List<String> named = Objects.requireNonNullElse(arguments.getOptionValues(OPTION), List.of());
            Actor.SYSTEM.act(() -> rebuild(named));
            System.exit(SpringApplication.exit(application));
        }
    }

    private void rebuild(Collection<String> named) {
        Collection<String> names =
                named.isEmpty() ? finder.indexes().stream().map(IndexLine::name).toList() : List.copyOf(named);
        names.forEach(finder::rebuild);
        LOG.info("Built anew: {}", names);
    }

    private void awaitEngine() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!engine.available() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
