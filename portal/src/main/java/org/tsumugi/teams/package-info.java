/// Groups of colleagues: who belongs to which team, and as what.
@ApplicationModule(allowedDependencies = {"shared", "shell", "members", "members :: screens", "members :: standing"})
@NullMarked
package org.tsumugi.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
