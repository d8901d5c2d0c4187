/**
 * How it stands with each mailbox, and what people can have done about it.
 */
@NamedInterface("upkeep")
@NullMarked
package org.inquirytriage.intake.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
