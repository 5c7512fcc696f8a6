/// The screens around signing in, and my account.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.accounts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
