/// Second factors beside the password: one-time codes, recovery codes, passkeys, printed cards, remembered devices; and
/// the step of the sign-in that asks for them.
@NullMarked
package org.tsumugi.accounts.factors;

import org.jspecify.annotations.NullMarked;
