/**
 * Templates with JMustache and commonmark.
 */
@NullMarked
package org.inquirytriage.reply.mustache;

import org.jspecify.annotations.NullMarked;
