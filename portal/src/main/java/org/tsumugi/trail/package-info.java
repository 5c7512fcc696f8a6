/// Who did what, to what, when and from where: a row for every sign-in, refusal and change, which nobody can alter.
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package org.tsumugi.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
