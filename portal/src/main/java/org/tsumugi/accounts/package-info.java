/// How a member proves who they are. Here lies what other rooms need of it; the rest is told by the packages below:
/// owners and passwords, factors and proofs, entry and sessions, guesses and losses.
@ApplicationModule(allowedDependencies = {"shared", "shell", "mail", "directory", "members", "members :: standing"})
@NullMarked
package org.tsumugi.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
