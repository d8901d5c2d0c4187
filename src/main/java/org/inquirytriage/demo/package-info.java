/**
 * The embedded mail server and sample mail of the demo.
 */
@NullMarked
package org.inquirytriage.demo;

import org.jspecify.annotations.NullMarked;
