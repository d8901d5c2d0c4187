/**
 * Runs the outbox relay inside the service.
 */
@NullMarked
package org.inquirytriage.outbox.spring;

import org.jspecify.annotations.NullMarked;
