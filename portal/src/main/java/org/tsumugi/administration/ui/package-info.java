/// The screens of those who look after people and of those who run the system.
@NullMarked
package org.tsumugi.administration.ui;

import org.jspecify.annotations.NullMarked;
