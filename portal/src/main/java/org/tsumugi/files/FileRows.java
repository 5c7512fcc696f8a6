package org.tsumugi.files;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.media.KeepAnswer;
import org.tsumugi.shared.Actor;

/// Writes a file's row once its bytes are in the store.
@Component
class FileRows {

    private static final int NAME_MAX = 200;

    private final FileStore store;
    private final Clock clock;

    FileRows(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public FileLine add(String name, KeepAnswer.Kept kept) {
        FileLine line = new FileLine(FileId.next(), clean(name), kept.type().mime(), kept.size());
        store.add(line, kept, Actor.current().id(), clock.instant());
        return line;
    }

    /// Browsers send names, some send paths; what steers terminals or headers is left out.
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        String tail = plain.length() <= NAME_MAX ? plain : plain.substring(plain.length() - NAME_MAX);
        return tail.isEmpty() ? "file" : tail;
    }
}
