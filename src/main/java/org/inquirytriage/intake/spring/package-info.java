/**
 * Runs intake inside the service: its settings, its schedule, its health.
 */
@NullMarked
package org.inquirytriage.intake.spring;

import org.jspecify.annotations.NullMarked;
