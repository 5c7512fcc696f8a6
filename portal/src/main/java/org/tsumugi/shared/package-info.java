/// The few words every room speaks: who acts, what may be done, ids, links, pages, refusals and what can be found.
/// No SQL, no routes.
@ApplicationModule(allowedDependencies = "search")
@NullMarked
package org.tsumugi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
