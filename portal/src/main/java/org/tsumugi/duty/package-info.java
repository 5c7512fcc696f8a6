/// 当番: who is on call tonight. The clerk puts it on the board; rosters and their rules are not here yet.
@ApplicationModule(allowedDependencies = {"shared", "shell", "directory", "directory :: screens"})
@NullMarked
package org.tsumugi.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
