/// Looks at a text before it is posted: does it read as if it named a patient? It warns and shows where; whoever writes
/// decides.
@ApplicationModule(allowedDependencies = {"shared", "shell", "members", "directory"})
@NullMarked
package org.tsumugi.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
