/// What a password must keep to, and changing my own.
@NullMarked
package org.tsumugi.accounts.passwords;

import org.jspecify.annotations.NullMarked;
