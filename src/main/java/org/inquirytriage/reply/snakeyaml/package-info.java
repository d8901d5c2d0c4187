/**
 * Templates, topics and program facts read with SnakeYAML.
 */
@NullMarked
package org.inquirytriage.reply.snakeyaml;

import org.jspecify.annotations.NullMarked;
