/// Signing in at another house that the operator trusts (OpenID Connect); there is none unless the settings name it.
@NullMarked
package org.tsumugi.accounts.provider;

import org.jspecify.annotations.NullMarked;
