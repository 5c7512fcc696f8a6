/// What a manager says about signing in at the own facility: idle limits, shared devices, cards for the staff.
@NullMarked
package org.tsumugi.accounts.facility;

import org.jspecify.annotations.NullMarked;
