/// Passkeys as the standard has them (WebAuthn): what a browser is asked, and whether its answer holds. Who comes in by
/// one is the room's to say.
@NullMarked
package org.tsumugi.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
