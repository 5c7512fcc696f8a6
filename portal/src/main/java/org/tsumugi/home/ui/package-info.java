/// The home screen.
@NullMarked
package org.tsumugi.home.ui;

import org.jspecify.annotations.NullMarked;
