/// The auditors' screen.
@NullMarked
package org.tsumugi.trail.ui;

import org.jspecify.annotations.NullMarked;
