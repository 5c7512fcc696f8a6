/// How someone wants to be told what calls them, and who is called while they are away.
@NullMarked
package org.tsumugi.bell.preferences;

import org.jspecify.annotations.NullMarked;
