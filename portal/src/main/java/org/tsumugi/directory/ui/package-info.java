/// The directory's screens.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.directory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
