/**
 * Assembles models in shadow.
 */
@NullMarked
package org.inquirytriage.tuning.shadow.spring;

import org.jspecify.annotations.NullMarked;
