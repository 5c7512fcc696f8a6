/// Who is who: members with profession and facility, what they tell of themselves, and the accounts they sign in with.
@ApplicationModule(allowedDependencies = {"shared", "shell", "files", "directory", "directory :: screens"})
@NullMarked
package org.tsumugi.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
