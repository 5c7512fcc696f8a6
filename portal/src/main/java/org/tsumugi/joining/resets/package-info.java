/// New passwords for who has forgotten theirs: by letter, or by a slip face to face.
@NullMarked
package org.tsumugi.joining.resets;

import org.jspecify.annotations.NullMarked;
