/// The members' screens.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.members.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
