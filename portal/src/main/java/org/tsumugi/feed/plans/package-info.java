/// Posts that are posted by themselves when their time comes.
@NullMarked
package org.tsumugi.feed.plans;

import org.jspecify.annotations.NullMarked;
