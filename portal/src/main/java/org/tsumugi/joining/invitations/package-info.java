/// Invitations: written by a manager or the base, as letters or slips, and open until somebody takes them up. The
/// first of a portal comes from the portal itself.
@NullMarked
package org.tsumugi.joining.invitations;

import org.jspecify.annotations.NullMarked;
