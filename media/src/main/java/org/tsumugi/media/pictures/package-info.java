/// Cleans pictures of what they tell beyond what they show, and shrinks them; knows nothing of stores.
///
/// Metadata is cut out of the container, by a list of what may stay, and the pixels are left as they came: nothing is
/// lost, animations and colour profiles survive, and a second format hidden behind the picture goes. Only a picture
/// that lies on its side is drawn anew, because the note that says so goes too.
@NullMarked
package org.tsumugi.media.pictures;

import org.jspecify.annotations.NullMarked;
