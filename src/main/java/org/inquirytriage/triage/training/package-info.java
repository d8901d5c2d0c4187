/**
 * What learns a classifier from labelled inquiries, and what a folder of models says of
 * itself.
 */
@NamedInterface("training")
@NullMarked
package org.inquirytriage.triage.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
