/// How a member proves who they are: passwords, one-time codes, recovery codes, and the sessions they have open.
@ApplicationModule(allowedDependencies = {"shared", "shell", "mail", "directory", "members", "members :: standing"})
@NullMarked
package org.tsumugi.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
