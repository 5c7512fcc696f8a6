package org.tsumugi.files;

import java.util.Collection;
import java.util.Set;
import org.tsumugi.shared.Actor;

/// Peg: a room that holds files says who may read one; a file that no room vouches for is its keeper's alone.
public interface FileReaders {

    /// Which of these the room still holds, in posts, drafts or wherever. What no room holds is swept away.
    Set<FileId> held(Collection<FileId> files);

    boolean mayRead(FileId file, Actor reader);

    /// Whether a small picture of it may be seen, which tells no more than it shows: a room may allow more here.
    default boolean mayPreview(FileId file, Actor reader) {
        return mayRead(file, reader);
    }
}
