/// The screen of what is kept of me, and the file of it.
@NullMarked
package org.tsumugi.privacy.ui;

import org.jspecify.annotations.NullMarked;
