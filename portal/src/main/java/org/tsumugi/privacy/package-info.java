/// What the portal keeps of a person and how long: taking it along, and covering names in time.
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package org.tsumugi.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
