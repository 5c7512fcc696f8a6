/// アンケート: what a team chooses, and how each profession did.
@NullMarked
package org.tsumugi.feed.polls;

import org.jspecify.annotations.NullMarked;
