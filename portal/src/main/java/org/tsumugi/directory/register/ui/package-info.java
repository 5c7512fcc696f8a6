/// The screen on which a curator brings a list.
@NullMarked
package org.tsumugi.directory.register.ui;

import org.jspecify.annotations.NullMarked;
