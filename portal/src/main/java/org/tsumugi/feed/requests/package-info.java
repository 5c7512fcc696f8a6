/// 依頼: who sees to what was asked for, and whether it is done.
@NamedInterface("requests")
@NullMarked
package org.tsumugi.feed.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
