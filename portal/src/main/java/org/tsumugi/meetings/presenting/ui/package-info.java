/// The page on the projector.
@NullMarked
package org.tsumugi.meetings.presenting.ui;

import org.jspecify.annotations.NullMarked;
