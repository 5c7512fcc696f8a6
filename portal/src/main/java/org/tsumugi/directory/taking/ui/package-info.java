/// The screen on which somebody finds whom to call tonight.
@NullMarked
package org.tsumugi.directory.taking.ui;

import org.jspecify.annotations.NullMarked;
