/// Brings public registers into the directory: what they call things, what is wrong in them, what changed.
@ApplicationModule(allowedDependencies = {"shared", "shell", "directory", "directory :: screens"})
@NullMarked
package org.tsumugi.directory.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
