/// Index and query in the words of search, knowing nothing about rooms; Elasticsearch stays inside.
@NullMarked
package org.tsumugi.search;

import org.jspecify.annotations.NullMarked;
