/// Keeps every room's search index in step with what the room knows, and rebuilds it while searching goes on.
@ApplicationModule(allowedDependencies = {"shared", "shell", "search", "directory"})
@NullMarked
package org.tsumugi.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
