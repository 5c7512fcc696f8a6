/// Tickets: what lets a borrowed device do one thing for one meeting, for as long as the meeting lasts.
@NullMarked
package org.tsumugi.meetings.tickets;

import org.jspecify.annotations.NullMarked;
