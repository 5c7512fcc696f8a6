/// How a team looks after what is said in it.
@NullMarked
package org.tsumugi.feed.moderation;

import org.jspecify.annotations.NullMarked;
