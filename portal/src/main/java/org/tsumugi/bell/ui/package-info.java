/// The bell, its page, and how one wants to be told.
@NullMarked
package org.tsumugi.bell.ui;

import org.jspecify.annotations.NullMarked;
