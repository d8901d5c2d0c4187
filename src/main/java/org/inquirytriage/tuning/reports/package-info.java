/**
 * What the service did over some time, in numbers.
 */
@NamedInterface("reports")
@NullMarked
package org.inquirytriage.tuning.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
