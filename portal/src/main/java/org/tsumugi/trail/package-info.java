/// Who did what, to what, when and from where: a row for every sign-in, refusal, change and protected read, sealed so
/// that whoever alters one is found out.
@ApplicationModule(allowedDependencies = {"shared", "shell", "media"})
@NullMarked
package org.tsumugi.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
