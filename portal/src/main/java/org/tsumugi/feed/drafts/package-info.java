/// What people are writing, until they post it.
@NullMarked
package org.tsumugi.feed.drafts;

import org.jspecify.annotations.NullMarked;
