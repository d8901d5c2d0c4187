/**
 * Which models decide when others were published than those that the service came with.
 */
@NamedInterface("published")
@NullMarked
package org.inquirytriage.triage.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
