/// The check-in desk (受付) of a meeting: who is there, from when until when.
@NullMarked
package org.tsumugi.meetings.checkin;

import org.jspecify.annotations.NullMarked;
