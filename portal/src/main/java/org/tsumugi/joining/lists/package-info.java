/// Inviting many at once from a list.
@NullMarked
package org.tsumugi.joining.lists;

import org.jspecify.annotations.NullMarked;
