/// アンケート: what a team chooses, and how each profession did.
@NamedInterface("polls")
@NullMarked
package org.tsumugi.feed.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
