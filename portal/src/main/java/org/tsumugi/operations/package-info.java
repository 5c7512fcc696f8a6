/// What an administrator switches when something goes wrong: the portal for reading only.
@ApplicationModule(allowedDependencies = {"shared", "shell", "trail"})
@NullMarked
package org.tsumugi.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
