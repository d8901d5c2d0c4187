/**
 * Assembles triage from its data files.
 */
@NullMarked
package org.inquirytriage.triage.spring;

import org.jspecify.annotations.NullMarked;
