/// Whose account it is: a user name, the hash of a password, which second factors stand beside it, and whether it is
/// held. Tells the owner by letter what becomes of it.
@NullMarked
package org.tsumugi.accounts.owners;

import org.jspecify.annotations.NullMarked;
