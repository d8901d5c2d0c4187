/**
 * The hospital's programs, each with its wording and offices, found by mailbox.
 */
@NamedInterface("program")
@NullMarked
package org.inquirytriage.reply.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
