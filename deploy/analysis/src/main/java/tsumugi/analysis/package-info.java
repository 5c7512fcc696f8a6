/// An Elasticsearch plugin that gives the small server of tests and trials the analysis that a production server
/// gets from the official plugins, under the official names, so that one set of index settings is valid on both.
@NullMarked
package tsumugi.analysis;

import org.jspecify.annotations.NullMarked;
