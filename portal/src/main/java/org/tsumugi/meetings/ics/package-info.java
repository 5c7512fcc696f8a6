/// A meeting as a file that calendar programs read (RFC 5545).
@NullMarked
package org.tsumugi.meetings.ics;

import org.jspecify.annotations.NullMarked;
