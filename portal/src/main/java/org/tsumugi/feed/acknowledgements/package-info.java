/// 確認しました: readers confirm, and whoever asked sees who is left.
@NamedInterface("acknowledgements")
@NullMarked
package org.tsumugi.feed.acknowledgements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
