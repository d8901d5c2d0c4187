/**
 * Assembles the pipeline.
 */
@NullMarked
package org.inquirytriage.pipeline.spring;

import org.jspecify.annotations.NullMarked;
