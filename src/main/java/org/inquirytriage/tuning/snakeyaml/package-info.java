/**
 * Reads and writes what stands in YAML files beside the models.
 */
@NullMarked
package org.inquirytriage.tuning.snakeyaml;

import org.jspecify.annotations.NullMarked;
