/// Topics: what was written elsewhere becomes a point of a meeting's agenda, and both lead to each other.
@NullMarked
package org.tsumugi.meetings.topics;

import org.jspecify.annotations.NullMarked;
