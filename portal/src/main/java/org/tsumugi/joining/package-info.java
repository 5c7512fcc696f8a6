/// How people come in without paper forms, and who they are: invitations, applications, lists of many, what everyone
/// accepts, and keys for who has lost theirs. Here lies the threshold that strangers stand at; the ways in lie below.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "mail",
            "directory",
            "members",
            "members :: standing",
            "accounts",
            "accounts :: guesses"
        })
@NullMarked
package org.tsumugi.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
