/// The texts that everyone accepts, and who has accepted which version.
@NullMarked
package org.tsumugi.joining.documents;

import org.jspecify.annotations.NullMarked;
