/// What colleagues say to one another: threads in teams, replies, reactions, acknowledgements, drafts.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "search",
            "directory",
            "members",
            "members :: screens",
            "members :: standing",
            "teams",
            "teams :: screens",
            "files",
            "guard",
            "guard :: screens"
        })
@NullMarked
package org.tsumugi.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
