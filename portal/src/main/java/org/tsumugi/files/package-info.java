/// A file's row and its way in and out; rooms hold a [FileId] and say who may read it.
@ApplicationModule(allowedDependencies = {"shared", "shell", "media"})
@NullMarked
package org.tsumugi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
