/**
 * Reads lexicons and topics from YAML files with SnakeYAML.
 */
@NullMarked
package org.inquirytriage.triage.snakeyaml;

import org.jspecify.annotations.NullMarked;
