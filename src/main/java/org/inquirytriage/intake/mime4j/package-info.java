/**
 * Reads raw messages into the mail model with Apache James Mime4j.
 */
@NullMarked
package org.inquirytriage.intake.mime4j;

import org.jspecify.annotations.NullMarked;
