/// The screens of the meetings; [MeetingLinks] is the way in.
@NamedInterface("screens")
@NullMarked
package org.tsumugi.meetings.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
