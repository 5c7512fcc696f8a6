/// What a writer sees of the guard.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.guard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
