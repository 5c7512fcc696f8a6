/// Letters about a meeting to those outside the portal: plain text that says when, where and how to answer.
@NullMarked
package org.tsumugi.meetings.letters;

import org.jspecify.annotations.NullMarked;
