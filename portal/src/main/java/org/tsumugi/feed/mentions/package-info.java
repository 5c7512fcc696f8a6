/// Calling people of one's team by name, profession or facility: who is meant, and whom one could mean.
@NullMarked
package org.tsumugi.feed.mentions;

import org.jspecify.annotations.NullMarked;
