/// Phones that somebody reported lost, and what is done about them.
@NamedInterface("losses")
@NullMarked
package org.tsumugi.accounts.losses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
