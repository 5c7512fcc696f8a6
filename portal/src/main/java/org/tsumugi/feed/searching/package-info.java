/// Finding posts again: what the index knows of them, and the door that asks it for no more than one may read.
@NullMarked
package org.tsumugi.feed.searching;

import org.jspecify.annotations.NullMarked;
