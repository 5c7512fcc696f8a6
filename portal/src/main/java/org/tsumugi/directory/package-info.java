/// The region's facilities: who they are, where, how to reach them and what they can do.
@ApplicationModule(allowedDependencies = {"shared", "shell", "days", "search", "mail"})
@NullMarked
package org.tsumugi.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
