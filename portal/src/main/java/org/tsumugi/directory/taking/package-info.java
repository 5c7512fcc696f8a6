/// Who can take this person tonight: facilities in the order in which one would call them, and what each said.
@NamedInterface("taking")
@NullMarked
package org.tsumugi.directory.taking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
