/// The screens around signing in, and my account.
@NullMarked
package org.tsumugi.accounts.ui;

import org.jspecify.annotations.NullMarked;
