/**
 * The whole picture of how triage does on labelled inquiries.
 */
@NamedInterface("evaluation")
@NullMarked
package org.inquirytriage.tuning.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
