/// Screens on which an entry is kept, and where curators see what waits for them.
@NullMarked
package org.tsumugi.directory.entries.ui;

import org.jspecify.annotations.NullMarked;
