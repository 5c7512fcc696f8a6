/// What stands around every room: layout, sign-in, words, errors, live updates, and the pegs that rooms hang things on.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.tsumugi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
