/// The screens of joining: for inviters, for who comes in, and for who has lost a key.
@NullMarked
package org.tsumugi.joining.ui;

import org.jspecify.annotations.NullMarked;
