package org.tsumugi.files;

import org.tsumugi.shared.Actor;

/// Peg: a room that holds files says who may read one; a file that no room vouches for is its keeper's alone.
public interface FileReaders {

    boolean mayRead(FileId file, Actor reader);
}
