/// Words of courtesy under a post.
@NamedInterface("reactions")
@NullMarked
package org.tsumugi.feed.reactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
