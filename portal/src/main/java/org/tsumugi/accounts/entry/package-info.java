/// The ways in, one behind the other: filters and checks of password, second step, passkey and the other house,
/// hung into Spring Security.
@NullMarked
package org.tsumugi.accounts.entry;

import org.jspecify.annotations.NullMarked;
