/// How something written becomes a point of an agenda.
@NullMarked
package org.tsumugi.meetings.topics.ui;

import org.jspecify.annotations.NullMarked;
