package org.tsumugi.feed.searching;

import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.files.TextFound;

/// Sees to it that posts are found by what other rooms say of them: names of people and teams, texts inside files.
@Component
class IndexedNames {

    private final PostChanges changes;

    IndexedNames(PostChanges changes) {
        this.changes = changes;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void compare() {
        changes.noteNames();
    }

    @ApplicationModuleListener
    void on(TextFound found) {
        changes.noteFiles(found.files());
    }
}
