/// Local servers as child processes of a test, a benchmark or `deploy/run`, and the launcher that puts them together.
@NullMarked
package tsumugi.stack;

import org.jspecify.annotations.NullMarked;
