/// Strangers ask to join; their facility says that they work there, and the base lets them in.
@NullMarked
package org.tsumugi.joining.applications;

import org.jspecify.annotations.NullMarked;
