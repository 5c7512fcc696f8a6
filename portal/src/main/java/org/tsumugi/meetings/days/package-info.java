/// Days that are not like others: public holidays and the days on which the region's facilities close.
@NullMarked
package org.tsumugi.meetings.days;

import org.jspecify.annotations.NullMarked;
