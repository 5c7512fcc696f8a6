/// The switch's screen, and what everybody sees of it.
@NullMarked
package org.tsumugi.operations.ui;

import org.jspecify.annotations.NullMarked;
