/// Keep, fetch, preview and examine a file. The door is [MediaStore]; S3 stays inside, and so do the readers of hostile
/// formats: nothing that a stranger uploaded is believed before it was examined here.
@NullMarked
package org.tsumugi.media;

import org.jspecify.annotations.NullMarked;
