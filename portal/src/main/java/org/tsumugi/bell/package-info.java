/// Being called back: who is called to which post and why, in the portal, by letter, and on the phone.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "mail",
            "members",
            "members :: standing",
            "teams",
            "feed",
            "feed :: acknowledgements",
            "feed :: requests",
            "feed :: screens"
        })
@NullMarked
package org.tsumugi.bell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
