/// Days that are not like others: public holidays and the days on which the region's facilities close.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tsumugi.days;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
