/// The on-call board's screens.
@NullMarked
package org.tsumugi.duty.ui;

import org.jspecify.annotations.NullMarked;
