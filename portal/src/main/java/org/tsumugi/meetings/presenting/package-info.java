/// A meeting's agenda before everyone in the room (発表).
@NullMarked
package org.tsumugi.meetings.presenting;

import org.jspecify.annotations.NullMarked;
