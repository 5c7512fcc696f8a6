/// The browsers that are signed in, on all nodes: how one begins, who ends it, and when it ends by itself.
@NullMarked
package org.tsumugi.accounts.sessions;

import org.jspecify.annotations.NullMarked;
