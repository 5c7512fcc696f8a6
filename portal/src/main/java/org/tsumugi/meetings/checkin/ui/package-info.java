/// The page on the check-in desk's tablet, and what organisers see of it.
@NullMarked
package org.tsumugi.meetings.checkin.ui;

import org.jspecify.annotations.NullMarked;
