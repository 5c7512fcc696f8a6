/// The few words every room speaks: who acts, what may be done, ids, links, pages and refusals. No SQL, no routes.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tsumugi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
