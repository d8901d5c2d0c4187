/**
 * Clock, locks, health and settings: wiring that nobody imports.
 */
@NullMarked
package org.inquirytriage.platform;

import org.jspecify.annotations.NullMarked;
