package org.tsumugi.shell;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps one thread listening for as long as the portal runs, and connects anew when the database was away.
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private final Live live;
    private final LiveStore store;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    LiveListener(Live live, LiveStore store) {
        this.live = live;
        this.store = store;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("live-listener").start(this::keepListening);
    }

    private void keepListening() {
        while (running) {
            try {
                store.listen(QUIET, live::mayHaveMissed, live::heard);
            } catch (SQLException | RuntimeException away) {
                if (running) {
                    LOG.warn("Live updates paused, trying again: {}", away.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BEFORE_TRYING_AGAIN.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
