/// The indexes' screen.
@NullMarked
package org.tsumugi.finder.ui;

import org.jspecify.annotations.NullMarked;
