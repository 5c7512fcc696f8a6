/// What an operator decides about signing in.
@NullMarked
package org.tsumugi.accounts.settings;

import org.jspecify.annotations.NullMarked;
