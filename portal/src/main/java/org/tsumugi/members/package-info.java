/// Who is who: members with profession and facility, and the accounts they sign in with.
@ApplicationModule(allowedDependencies = {"shared", "shell", "directory"})
@NullMarked
package org.tsumugi.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
