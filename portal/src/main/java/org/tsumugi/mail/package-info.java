/// Letters: plain text that leaves the portal, written down with the act it tells of and sent when the post is there.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.tsumugi.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
