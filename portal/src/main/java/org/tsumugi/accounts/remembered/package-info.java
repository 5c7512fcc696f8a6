/// Browsers whose owner asked to be spared the second factor for a while. They never spare the sign-in itself.
@NullMarked
package org.tsumugi.accounts.remembered;

import org.jspecify.annotations.NullMarked;
