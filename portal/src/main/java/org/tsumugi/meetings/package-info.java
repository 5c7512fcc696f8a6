/// Meetings of the region: the calendar, planning, replies, and the count the programme asks for.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "days",
            "directory",
            "members",
            "members :: screens",
            "accounts",
            "accounts :: devices",
            "accounts :: guesses",
            "mail",
            "guard",
            "guard :: screens"
        })
@NullMarked
package org.tsumugi.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
