/// When somebody last looked at the feed, and what is new since.
@NullMarked
package org.tsumugi.feed.visits;

import org.jspecify.annotations.NullMarked;
