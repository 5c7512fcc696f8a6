/// Knocking on phones and computers (Web Push): encrypted for the one browser that asked for it, and without content.
@NullMarked
package org.tsumugi.bell.push;

import org.jspecify.annotations.NullMarked;
