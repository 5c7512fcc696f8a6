/// Where organisers write letters about a meeting, and see which went out.
@NullMarked
package org.tsumugi.meetings.letters.ui;

import org.jspecify.annotations.NullMarked;
