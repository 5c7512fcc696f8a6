/// Posts that are posted by themselves when their time comes.
@NamedInterface("plans")
@NullMarked
package org.tsumugi.feed.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
