/// Whom to call, for what cannot wait for an answer in writing.
@NullMarked
package org.tsumugi.feed.calling;

import org.jspecify.annotations.NullMarked;
