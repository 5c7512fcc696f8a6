/// How closely each member follows which thread.
@NullMarked
package org.tsumugi.feed.following;

import org.jspecify.annotations.NullMarked;
