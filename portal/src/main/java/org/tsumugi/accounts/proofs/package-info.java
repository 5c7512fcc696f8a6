/// Showing again that it is I, before an act that asks for it.
@NullMarked
package org.tsumugi.accounts.proofs;

import org.jspecify.annotations.NullMarked;
