/**
 * Links looked at over HTTP.
 */
@NullMarked
package org.inquirytriage.tuning.links.http;

import org.jspecify.annotations.NullMarked;
