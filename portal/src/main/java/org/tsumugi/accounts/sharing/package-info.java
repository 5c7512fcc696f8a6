/// Browsers of a facility that many people use: known by a cookie of their own, put there by the facility's manager.
@NullMarked
package org.tsumugi.accounts.sharing;

import org.jspecify.annotations.NullMarked;
