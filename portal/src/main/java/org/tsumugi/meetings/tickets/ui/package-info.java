/// Where tickets are handed out, and where a device shows one.
@NullMarked
package org.tsumugi.meetings.tickets.ui;

import org.jspecify.annotations.NullMarked;
