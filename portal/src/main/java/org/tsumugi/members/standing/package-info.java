/// Who is here and as what: coming to rest, moving, leaving, and the roles that somebody asked for and another
/// approved.
@NamedInterface("standing")
@NullMarked
package org.tsumugi.members.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
