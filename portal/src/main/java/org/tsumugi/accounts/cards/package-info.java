/// Printed cards with numbered codes, for who has no phone at hand: the next number is asked for, each code counts
/// once.
@NullMarked
package org.tsumugi.accounts.cards;

import org.jspecify.annotations.NullMarked;
