/**
 * Links that texts name, and whether anything answers there.
 */
@NullMarked
package org.inquirytriage.tuning.links;

import org.jspecify.annotations.NullMarked;
