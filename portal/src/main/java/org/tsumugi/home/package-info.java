/// The first page: what waits for me, what is today, what is new since my last visit.
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package org.tsumugi.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
