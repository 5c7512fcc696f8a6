/// Letters that say that something waits, at once or once a day, and never what.
@NullMarked
package org.tsumugi.bell.letters;

import org.jspecify.annotations.NullMarked;
