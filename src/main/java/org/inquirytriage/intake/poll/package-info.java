/**
 * Reads a folder from one poll to the next: stores first, files afterwards.
 */
@NullMarked
package org.inquirytriage.intake.poll;

import org.jspecify.annotations.NullMarked;
