/// The teams' screens; [TeamLinks] is the way in.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.teams.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
