/// Keeping the directory fresh: a facility's own people change and confirm its entry, anyone says what is wrong in it,
/// and each month a letter asks.
@NamedInterface("entries")
@NullMarked
package org.tsumugi.directory.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
