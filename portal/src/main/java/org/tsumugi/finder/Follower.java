package org.tsumugi.finder;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilitiesChanged;
import org.tsumugi.search.IndexState;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.search.SearchUnavailable;

/// Keeps one thread following the changes: woken by an event, and by itself every few seconds in case one was lost.
///
/// While the engine is away it waits, says so once, and catches up when it is back.
@Component
class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS_BETWEEN_CHECKS = 20;

    private final IndexKeeper keeper;
    private final SearchEngine engine;
    private final Semaphore wake = new Semaphore(1);
    private final Set<String> startedWith = new HashSet<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private boolean well = true;
    private int rounds;

    Follower(IndexKeeper keeper, SearchEngine engine) {
        this.keeper = keeper;
        this.engine = engine;
    }

    @ApplicationModuleListener
    void on(FacilitiesChanged changed) {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("index-follower").start(this::keepFollowing);
    }

    private void keepFollowing() {
        while (running) {
            try {
                if (wake.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                round();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        try {
            if (!engine.available()) {
                say(false, "it does not answer");
                return;
            }
            boolean check = rounds++ % ROUNDS_BETWEEN_CHECKS == 0;
            for (String name : keeper.names()) {
                if (check) {
                    buildWhereMissing(name);
                }
                while (running && keeper.follow(name)) {
                    LOG.debug("The index {} followed a batch", name);
                }
            }
            say(true, "");
        } catch (SearchUnavailable away) {
            rounds = 0;
            say(false, String.valueOf(away.getMessage()));
        } catch (RuntimeException failure) {
            if (running) {
                say(false, String.valueOf(failure));
            }
        }
    }

    /// A new portal may know another plan: it rebuilds once, at its start, so that two versions never take turns.
    private void buildWhereMissing(String name) {
        IndexState state = keeper.state(name);
        boolean starting = startedWith.add(name);
        if (!state.exists() || keeper.mark(name).isEmpty()) {
            keeper.buildUnlessThere(name);
        } else if (starting && !state.upToDate()) {
            keeper.rebuild(name);
        }
    }

    private void say(boolean nowWell, String why) {
        if (well != nowWell) {
            well = nowWell;
            if (nowWell) {
                LOG.info("The search indexes follow again");
            } else {
                LOG.info("The search indexes wait: {}", why);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(ROUND.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
