/// Who runs things: the people of a facility and their roles, and what is switched when something goes wrong.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "directory",
            "directory :: screens",
            "members",
            "members :: screens",
            "members :: standing",
            "accounts",
            "accounts :: losses",
            "accounts :: screens",
            "operations"
        })
@NullMarked
package org.tsumugi.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
