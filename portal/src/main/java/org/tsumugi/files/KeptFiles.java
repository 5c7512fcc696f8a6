package org.tsumugi.files;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.media.KeepAnswer;
import org.tsumugi.media.MediaStore;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door through which a file gets its row once its bytes are in the store: a short transaction, with its trail.
@Service
@May(Right.KEEP_FILES)
@Transactional
public class KeptFiles {

    private static final int NAME_MAX = 200;

    private final FileStore store;
    private final InsideStore inside;
    private final UnheldStore unheld;
    private final MediaStore media;
    private final Clock clock;

    KeptFiles(FileStore store, InsideStore inside, UnheldStore unheld, MediaStore media, Clock clock) {
        this.store = store;
        this.inside = inside;
        this.unheld = unheld;
        this.media = media;
        this.clock = clock;
    }

    /// @throws Refused where its bytes were swept away between their coming and this; sent again they stay
    public FileLine add(FileId id, String name, KeepAnswer.Kept kept) {
        if (unheld.takeBack(kept.hash()) && !media.exists(kept.hash())) {
            throw new Refused(Files.STORE_AWAY);
        }
        FileLine line = new FileLine(id, clean(name), kept.type().mime(), kept.size());
        store.add(line, kept, Actor.current().id(), clock.instant());
        if (!kept.type().picture()) {
            inside.wish(kept.hash());
        }
        return line;
    }

    /// Browsers send names, some send paths; what steers terminals or headers is left out.
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        int over = plain.codePointCount(0, plain.length()) - NAME_MAX;
        String tail = over <= 0 ? plain : plain.substring(plain.offsetByCodePoints(0, over));
        return tail.isEmpty() ? "file" : tail;
    }
}
