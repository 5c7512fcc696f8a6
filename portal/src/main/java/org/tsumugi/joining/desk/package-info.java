/// What all ways in need: names, facilities to choose from, how far an inviter reaches, slips and letters.
@NullMarked
package org.tsumugi.joining.desk;

import org.jspecify.annotations.NullMarked;
