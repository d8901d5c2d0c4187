/**
 * The database of the demo, with Flyway.
 */
@NullMarked
package org.inquirytriage.demo.flyway;

import org.jspecify.annotations.NullMarked;
