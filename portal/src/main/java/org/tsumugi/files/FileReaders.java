package org.tsumugi.files;

import org.tsumugi.shared.Actor;

/// Peg: a room that holds files says who may read one; a file that no room vouches for is its keeper's alone.
public interface FileReaders {

    boolean mayRead(FileId file, Actor reader);

    /// Whether a small picture of it may be seen, which tells no more than it shows: a room may allow more here.
    default boolean mayPreview(FileId file, Actor reader) {
        return mayRead(file, reader);
    }
}
