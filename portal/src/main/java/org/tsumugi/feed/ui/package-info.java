/// The feed's screens; [FeedLinks] is the way in.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.feed.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
