/// 依頼: who sees to what was asked for, and whether it is done.
@NullMarked
package org.tsumugi.feed.requests;

import org.jspecify.annotations.NullMarked;
