/// Tsumugi: a region's care professionals in one house, a package for each room.
@NullMarked
package org.tsumugi;

import org.jspecify.annotations.NullMarked;
