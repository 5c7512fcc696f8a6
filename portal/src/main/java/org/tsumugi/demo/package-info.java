/// Tells one invented story through the doors, so that the demo profile is alive from the first minute.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "files",
            "directory",
            "directory :: entries",
            "duty",
            "members",
            "accounts",
            "teams",
            "feed",
            "feed :: acknowledgements",
            "feed :: plans",
            "feed :: polls",
            "feed :: reactions",
            "feed :: requests",
            "meetings"
        })
@NullMarked
package org.tsumugi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
