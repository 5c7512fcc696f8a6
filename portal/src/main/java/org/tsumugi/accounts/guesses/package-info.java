/// Slows down who guesses, by name and by address, the same on all nodes.
@NamedInterface("guesses")
@NullMarked
package org.tsumugi.accounts.guesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
